using System.Globalization;
using Throughline.Documents.Outside;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>A scanned page as a person sees it, to check what was read out of it.</summary>
internal static class PaintedPage
{
    /// <summary>Dots to an inch: enough to read small type by.</summary>
    private const int Inch = 110;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>A JPEG; null where nothing on this machine paints pages, or this one cannot be painted.</returns>
    public static byte[]? Of(ReadOnlyMemory<byte> file, int page)
    {
        if (OutsidePrograms.Here.Painter is not { } painter)
        {
            return null;
        }

        using var run = new OutsideRun();
        File.WriteAllBytes(run["paper.pdf"], file.ToArray());
        var number = page.ToString(CultureInfo.InvariantCulture);
        var dots = Inch.ToString(CultureInfo.InvariantCulture);
        string[] painting =
        [
            "-r",
            dots,
            "-jpeg",
            "-f",
            number,
            "-l",
            number,
            "-singlefile",
            run["paper.pdf"],
            run["page"],
        ];
        return run.Run(painter, painting, Patience, CancellationToken.None) && File.Exists(run["page.jpg"])
            ? File.ReadAllBytes(run["page.jpg"])
            : null;
    }
}
