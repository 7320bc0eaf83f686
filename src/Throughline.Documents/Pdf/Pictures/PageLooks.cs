using System.Globalization;
using Throughline.Documents.Outside;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>
/// Pictures of a PDF's pages for a pack: charts, photographs and layout go on as they look, and nothing else of the file.
/// Comments and other annotations are not painted.
/// </summary>
internal static class PageLooks
{
    /// <summary>Dots to an inch: small type of a table is read by it on paper.</summary>
    private const int Inch = 144;

    /// <summary>Bytes of all pictures of a file: they stand in memory at once, and in the answer of the process.</summary>
    private const long Most = 60L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="pages">The pages' sizes.</param>
    /// <param name="faint">Pages that are left out, as something on them can be seen by tricks only.</param>
    /// <returns>The pictures, and what whoever sent the file should know.</returns>
    public static (List<PageLook> Looks, List<string> Told) Of(
        ReadOnlyMemory<byte> file,
        string painter,
        IReadOnlyList<PageSize> pages,
        IReadOnlySet<int> faint,
        CancellationToken cancel
    )
    {
        using var run = new OutsideRun();
        File.WriteAllBytes(run["paper.pdf"], file.ToArray());
        var dots = Inch.ToString(CultureInfo.InvariantCulture);
        string[] painting =
        [
            "-r",
            dots,
            "-jpeg",
            "-jpegopt",
            "quality=78,optimize=y",
            "-cropbox",
            "-hide-annotations",
            run["paper.pdf"],
            run["look"],
        ];
        if (!run.Run(painter, painting, Patience, cancel))
        {
            return ([], ["No pictures of its pages could be made: only their words go into the pack."]);
        }

        var (looks, all, left) = (new List<PageLook>(pages.Count), 0L, 0);
        foreach (var (page, path) in Numbered(Path.GetDirectoryName(run["look"])!))
        {
            if (faint.Contains(page) || page > pages.Count)
            {
                continue;
            }

            all += new FileInfo(path).Length;
            if (all > Most)
            {
                left++;
                continue;
            }

            looks.Add(new(page, pages[page - 1].Width > pages[page - 1].Height, File.ReadAllBytes(path)));
        }

        return (looks, [.. Told(faint, left)]);
    }

    private static IEnumerable<(int Page, string Path)> Numbered(string folder) =>
        Directory
            .EnumerateFiles(folder, "look-*.jpg")
            .Select(p =>
                (int.Parse(Path.GetFileNameWithoutExtension(p)["look-".Length..], CultureInfo.InvariantCulture), p)
            )
            .OrderBy(p => p.Item1);

    private static IEnumerable<string> Told(IReadOnlySet<int> faint, int left)
    {
        if (faint.Count > 0)
        {
            yield return $"Of page {string.Join(", ", faint.Order().Take(20))} only words go into the pack: something on it "
                + "is so faint that hardly anybody sees it.";
        }

        if (left > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Of its last {left} pages only words go into the pack: their pictures are too large. Send it in parts."
            );
        }
    }
}
