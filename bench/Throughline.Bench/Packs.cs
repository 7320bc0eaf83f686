using System.Text;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Intake;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Writer;

namespace Throughline.Bench;

/// <summary>The reader as the product uses it.</summary>
internal static class Reader
{
    private static readonly PackReader Packs = new(new ReadingLimits());

    public static PackReading Read(string name, byte[] bytes) =>
        Packs.Read(Packs.ReadDocument(name, bytes), Shipped.Vocabulary);
}

/// <summary>What is read: the real packs where they lie beside the clone, else the demonstration's.</summary>
internal sealed class Packs
{
    private Packs(string origin, byte[] text, IReadOnlyList<(string, byte[])> office, byte[] pdf)
    {
        (Origin, Text, Office, Pdf) = (origin, text, office, pdf);
        using var document = PdfDocument.Open(pdf);
        Pages = document.NumberOfPages;
    }

    public string Origin { get; }
    public byte[] Text { get; }
    public IReadOnlyList<(string Name, byte[] Bytes)> Office { get; }
    public byte[] Pdf { get; }
    public int Pages { get; }

    public static Packs Find(string folder)
    {
        if (
            Directory.Exists(folder)
            && Directory
                .GetFiles(folder, "*.pdf")
                .Where(f => !f.Contains("unruled", StringComparison.Ordinal))
                .MaxBy(f => new FileInfo(f).Length)
                is { } pdf
        )
        {
            var stem = Path.ChangeExtension(pdf, null);
            return new(
                $"packs of {folder}",
                File.ReadAllBytes(stem + ".txt"),
                [
                    .. Directory
                        .GetFiles(folder, "*.docx")
                        .Concat(Directory.GetFiles(folder, "*.xlsx"))
                        .Select(f => (f, File.ReadAllBytes(f))),
                ],
                File.ReadAllBytes(pdf)
            );
        }

        var paper = Demonstration.Pack();
        var printed = Path.Combine(
            AppContext.BaseDirectory,
            "../../../../../src/Throughline.Web/Demonstration/marrowdale-scrutiny-pack.pdf"
        );
        return new(
            "the demonstration's packs",
            TextPaper.Write(paper),
            [("pack.docx", WordPaper.Write(paper)), ("plan.xlsx", SpreadsheetPaper.Write(Demonstration.Workbook()))],
            File.ReadAllBytes(printed)
        );
    }

    /// <summary>The same PDF over and over, cut to so many pages.</summary>
    public byte[] OfPages(int pages)
    {
        var files = Enumerable.Repeat(Pdf, (pages + Pages - 1) / Pages).ToList();
        var selection = files
            .Select((_, i) => (IReadOnlyList<int>)[.. Enumerable.Range(1, Math.Min(Pages, pages - (i * Pages)))])
            .ToList();
        return PdfMerger.Merge(files, selection);
    }

    public static byte[] Repeat(byte[] text, int times) => [.. Enumerable.Repeat(text, times).SelectMany(t => t)];

    public static int Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes).Length;

    /// <summary>PdfPig's letters on one core: the floor for anything built on it.</summary>
    public static int LettersOnly(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return pdf.GetPages().Sum(p => p.Letters.Count);
    }
}
