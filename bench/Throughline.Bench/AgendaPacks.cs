using System.Diagnostics;
using System.Globalization;
using Throughline.Core.Packs;
using Throughline.Documents;
using Throughline.Documents.Outside;
using Throughline.Documents.Papers;
using Throughline.Documents.Reading;
using Throughline.Domain.Reports;

namespace Throughline.Bench;

/// <summary>
/// Building a meeting's pack of some 30, 300 and 3,000 pages in both versions, beside a browser that prints the members'
/// version once (no pack can be had for less), and taking a PDF's pages as they look beside <c>pdftoppm</c> alone.
/// </summary>
internal static class AgendaPacks
{
    private static readonly OutsidePrograms Here = OutsidePrograms.Here;

    public static void Run(Packs packs)
    {
        if (Here.Browser is null || Here.Painter is not { } painter)
        {
            throw new InvalidOperationException(
                "Install chromium and poppler-utils: nothing here prints or paints pages."
            );
        }

        Console.WriteLine(
            $"{Environment.ProcessorCount} cores, .NET {Environment.Version}; most memory is our own, without the browser's"
        );
        Console.WriteLine(
            "  sections   pages   HTML ms   DOCX ms   both versions s   printed once s   ratio   most MB"
        );
        foreach (var sections in new[] { 36, 360, 3600 })
        {
            var book = PackBook.Of(Source(sections), PackAudience.Members);
            var html = Clock.Median(() => PackWriter.Contents(book, new Dictionary<Guid, PageRange>()), 5);
            var docx = Clock.Median(
                () => WordWriter.Write(PackWriter.Paper(book, new Dictionary<Guid, PageRange>())),
                3
            );
            var printed = new PrintedVersions(
                new([], null, []),
                new([], null, []),
                new Dictionary<Guid, PageRange>(),
                0
            );
            var both = Clock.Once(() => printed = new PackPrinting(Here).Print(Source(sections), 1, default));
            var page = PackWriter.Page(book, new Dictionary<Guid, PageRange>());
            var once = Clock.Once(() =>
                PdfPrinter.Print(page, sections + 1, new Dictionary<string, byte[]>(), Here, default)
            );
            Console.WriteLine(
                $"  {sections, 8}  {printed.Last, 6}  {html, 8:F0}  {docx, 8:F0}  {both / 1000, 16:F1}  {once / 1000, 15:F1}  "
                    + $"{both / once, 6:F1}  {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024, 8}"
            );
        }

        Console.WriteLine(
            "\nA PDF as it is taken for a pack (words, and each page as it looks), beside pdftoppm alone"
        );
        Console.WriteLine("  pages   taken s   pdftoppm s   ratio   pictures MB");
        foreach (var pages in new[] { 10, 100, 300 })
        {
            var file = packs.OfPages(pages);
            Document? read = null;
            var taken = Clock.Once(() =>
                read = new DocumentReader(new ReadingLimits(), onlyShown: true).Read("a.pdf", file)
            );
            var folder = Directory.CreateTempSubdirectory("throughline-bench-").FullName;
            var path = Path.Combine(folder, "a.pdf");
            File.WriteAllBytes(path, file);
            var alone = Clock.Once(() => Clock.Run(painter, "-r", "144", "-jpeg", path, Path.Combine(folder, "p")));
            Directory.Delete(folder, recursive: true);
            Console.WriteLine(
                $"  {pages, 5}  {taken / 1000, 8:F1}  {alone / 1000, 11:F1}  {taken / alone, 6:F1}  "
                    + $"{read!.Looks.Sum(l => (long)l.Jpeg.Length) / 1024.0 / 1024, 12:F1}"
            );
        }
    }

    /// <summary>A section is about five sixths of a page; every tenth is exempt.</summary>
    private static PackSource Source(int sections) =>
        new(
            "Children and Young People Scrutiny Committee",
            "Agenda and papers",
            "9 March 2027",
            [
                .. Enumerable
                    .Range(1, (sections + 11) / 12)
                    .Select(item => new PackItem(
                        Guid.CreateVersion7(),
                        item,
                        $"Item {item}",
                        "Hazel Lockwood",
                        null,
                        [.. Enumerable.Range(1, 12).Select(Paper)]
                    )),
            ]
        );

    private static PackPaper Paper(int number)
    {
        var exempt = number % 10 == 0;
        var words = string.Join(
            ' ',
            Enumerable.Repeat(
                "The board heard what each agency did since the last meeting and what is still to be done.",
                4
            )
        );
        return new(
            Guid.CreateVersion7(),
            string.Create(CultureInfo.InvariantCulture, $"Paper {number}"),
            exempt ? PartStanding.Exempt : PartStanding.Public,
            exempt ? "3" : null,
            [
                .. Enumerable
                    .Range(1, 4)
                    .SelectMany(i => new PaperBlock[] { new PaperHeading(1, $"Part {i}"), new PaperText(words) }),
                new PaperTable(
                    ["Action", "Lead", "By"],
                    [
                        .. Enumerable
                            .Range(1, 8)
                            .Select(i =>
                                (IReadOnlyList<string>)[$"Train team {i} and audit it", "Head of service", "March 2027"]
                            ),
                    ]
                ),
            ],
            ""
        );
    }
}
