using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>A heading right above a table that no ruling parts from it.</summary>
public sealed class LinesAcrossTests
{
    [Fact]
    public void A_line_across_the_columns_of_the_lines_below_is_a_band_of_its_own()
    {
        var bands = LinesAcross
            .Part(
                Band(
                    [(50, 130, "Northfold"), (133, 160, "Police")],
                    [(50, 70, "Ref"), (100, 150, "Action"), (300, 340, "Lead")]
                )
            )
            .ToList();
        bands.Count.ShouldBe(2);
        bands[0].Words.Select(w => w.Text).ShouldBe(["Northfold", "Police"]);
    }

    [Fact]
    public void The_first_line_of_a_row_within_its_columns_stays_with_the_row() =>
        LinesAcross
            .Part(Band([(100, 160, "Put")], [(50, 70, "1.1"), (100, 150, "the"), (300, 340, "Audit")]))
            .ShouldHaveSingleItem()
            .Lines.Count.ShouldBe(2);

    [Fact]
    public void Prose_is_not_cut() =>
        LinesAcross
            .Part(
                Band([(50, 130, "The"), (133, 400, "board")], [(50, 130, "met"), (133, 200, "in"), (203, 300, "May.")])
            )
            .ShouldHaveSingleItem();

    private static PageBand Band(params (double Left, double Right, string Text)[][] lines)
    {
        var made = lines
            .Select(
                (line, i) =>
                    new PageLine([
                        .. line.Select(w => new PdfWord
                        {
                            Text = w.Text,
                            Left = w.Left,
                            Right = w.Right,
                            Baseline = 100 + (12 * i),
                            Size = 10,
                        }),
                    ])
            )
            .ToList();
        var band = new PageBand(made[0]);
        band.Lines.AddRange(made.Skip(1));
        return band;
    }
}
