using System.Globalization;
using Throughline.Documents.Outside;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>
/// Pictures of a PDF's pages for a pack: charts, photographs and layout go on as they look, and nothing else of the file.
/// They are painted as a reader sees them, as <see cref="ShownLetters"/> looks at them: without a box that somebody put on
/// a page afterwards, what lies under it would show. A page with such a box, or a note, has no picture.
/// </summary>
internal static class PageLooks
{
    /// <summary>Dots to an inch: small type of a table is read by it on paper.</summary>
    private const int Inch = 144;

    /// <summary>Bytes of all pictures of a file: they stand in memory at once, and in the answer of the process.</summary>
    private const long Most = 60L * 1024 * 1024;

    /// <summary>Pages that a sentence names.</summary>
    private const int MostNamed = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="pages">The pages' sizes.</param>
    /// <param name="fit">Pages of which a picture may go on.</param>
    /// <returns>The pictures, and what whoever sent the file should know.</returns>
    public static (List<PageLook> Looks, List<string> Told) Of(
        ReadOnlyMemory<byte> file,
        string painter,
        IReadOnlyList<PageSize> pages,
        IReadOnlySet<int> fit,
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
            if (!fit.Contains(page) || page > pages.Count)
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

        return (looks, [.. Told([.. Enumerable.Range(1, pages.Count).Where(p => !fit.Contains(p))], left)]);
    }

    private static IEnumerable<(int Page, string Path)> Numbered(string folder) =>
        Directory
            .EnumerateFiles(folder, "look-*.jpg")
            .Select(p =>
                (int.Parse(Path.GetFileNameWithoutExtension(p)["look-".Length..], CultureInfo.InvariantCulture), p)
            )
            .OrderBy(p => p.Item1);

    private static IEnumerable<string> Told(List<int> without, int left)
    {
        if (without.Count > 0)
        {
            yield return $"Of page {string.Join(", ", without.Take(MostNamed))}{(without.Count > MostNamed ? " and others" : "")} "
                + "only words go into the pack: somebody put a note or a box on it, something on it is too faint to be seen, or "
                + "it could not be read. Print the file as a new PDF, and send that, to have its pages as they look.";
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
