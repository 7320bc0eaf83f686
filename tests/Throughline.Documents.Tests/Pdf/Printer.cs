using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>Draws small PDFs: words, tables with rulings or without, several pages.</summary>
internal sealed class Printer
{
    private readonly PdfDocumentBuilder _pdf = new();
    private readonly PdfDocumentBuilder.AddedFont _plain;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder _page;

    public Printer()
    {
        _plain = _pdf.AddStandard14Font(Standard14Font.Helvetica);
        _bold = _pdf.AddStandard14Font(Standard14Font.HelveticaBold);
        _page = _pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
    }

    public double Top { get; private set; } = 780;

    public PdfPageBuilder Page => _page;

    public Printer NewPage()
    {
        _page = _pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        Top = 780;
        return this;
    }

    public Printer Line(string text, double size = 10, bool bold = false, double? at = null)
    {
        _page.AddText(text, size, new PdfPoint(50, at ?? Top), bold ? _bold : _plain);
        if (at is null)
        {
            Top -= size * 1.8;
        }

        return this;
    }

    /// <summary>Leaves so much of the page free that a table of these rows ends where every page ends.</summary>
    public Printer Fill(string[][] rows)
    {
        Top = 40 + rows.Sum(r => (r.Max(c => c.Split('\n').Length) * 12) + 8);
        return this;
    }

    /// <summary>A table; a cell's lines are parted by "\n". Widths in points.</summary>
    public Printer Table(double[] widths, bool ruled, bool closedBelow, params string[][] rows)
    {
        const double line = 12;
        foreach (var row in rows)
        {
            var height = (row.Max(c => c.Split('\n').Length) * line) + 8;
            var left = 50.0;
            for (var c = 0; c < row.Length; c++)
            {
                if (ruled)
                {
                    _page.DrawLine(new PdfPoint(left, Top), new PdfPoint(left, Top - height), 0.7);
                    _page.DrawLine(new PdfPoint(left, Top), new PdfPoint(left + widths[c], Top), 0.7);
                }

                var y = Top - line;
                foreach (var words in row[c].Split('\n').Where(w => w.Length > 0))
                {
                    _page.AddText(words, 9, new PdfPoint(left + 4, y), _plain);
                    y -= line;
                }

                left += widths[c];
            }

            if (ruled)
            {
                _page.DrawLine(new PdfPoint(left, Top), new PdfPoint(left, Top - height), 0.7);
                if (closedBelow || !ReferenceEquals(row, rows[^1]))
                {
                    _page.DrawLine(new PdfPoint(50, Top - height), new PdfPoint(left, Top - height), 0.7);
                }
            }

            Top -= height;
        }

        Top -= 14;
        return this;
    }

    public byte[] Print() => _pdf.Build();
}
