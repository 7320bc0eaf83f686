using Throughline.Documents.Pdf.Bands;
using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>Words, lines, bands and pages as one stage hands them to the next, made by hand. All in points.</summary>
internal static class Printed
{
    /// <summary>Width of a letter of type 10.</summary>
    private const double Letter = 5;

    public static PdfWord Word(string text, double left, double baseline = 100, double size = 10, bool bold = false) =>
        new()
        {
            Text = text,
            Left = left,
            Right = left + (Letter * text.Length * size / 10),
            Baseline = baseline,
            Size = size,
            FirstLetter = Letter,
            Bold = bold,
        };

    /// <summary>Words with a blank between them, from <paramref name="left"/> on.</summary>
    public static List<PdfWord> Words(
        string text,
        double left,
        double baseline = 100,
        double size = 10,
        bool bold = false
    )
    {
        var words = new List<PdfWord>();
        foreach (var word in text.Split(' '))
        {
            words.Add(Word(word, left, baseline, size, bold));
            left = words[^1].Right + (0.3 * size);
        }

        return words;
    }

    /// <summary>A line of cells: each begins at its left.</summary>
    public static PageLine Line(double baseline, params (double Left, string Text)[] cells) =>
        new([.. cells.SelectMany(c => Words(c.Text, c.Left, baseline))]);

    public static PageBand Band(params PageLine[] lines)
    {
        var band = new PageBand(lines[0]);
        band.Lines.AddRange(lines.Skip(1));
        return band;
    }

    public static PageBand Band(double baseline, params (double Left, string Text)[] cells) =>
        Band(Line(baseline, cells));

    public static PageContent Page(int number, params PageItem[] items) =>
        new()
        {
            Number = number,
            Size = new(595, 842),
            Items = [.. items],
        };

    /// <summary>The rulings of a grid whose edges these are.</summary>
    public static (List<Ruling> Across, List<Ruling> Down) Rulings(double[] xs, double[] ys) =>
        ([.. ys.Select(y => new Ruling(y, xs[0], xs[^1]))], [.. xs.Select(x => new Ruling(x, ys[0], ys[^1]))]);

    public static TableRow Row(params string[] cells) =>
        new([.. cells.Select((text, column) => new TableCell(text, column, new Place(1)))], new Place(1));

    public static List<string> Texts(this IEnumerable<BandRow> rows) =>
        [.. rows.Select(r => string.Join(" | ", r.Row.Cells.Select(c => c.Text)))];
}
