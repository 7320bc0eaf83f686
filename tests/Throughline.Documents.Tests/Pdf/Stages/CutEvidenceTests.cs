using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Seams;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>What the paper shows of a row at a page's end.</summary>
public sealed class CutEvidenceTests
{
    private static readonly List<TableRow> Filled =
    [
        .. Enumerable.Range(1, 8).Select(n => Printed.Row($"{n}", "Audit 20 files.", "Nurse")),
    ];

    [Fact]
    public void A_row_that_leaves_usual_columns_blank_below_words_that_reach_the_page_s_end_was_cut() =>
        Of(Printed.Row("", "their managers.", ""), bottom: 790).ShouldBeGreaterThan(0);

    [Fact]
    public void A_row_that_fills_the_columns_that_rows_fill_is_one_of_its_own() =>
        Of(Printed.Row("9", "Train all staff.", "Head"), bottom: 790).ShouldBeLessThan(0);

    [Fact]
    public void Where_lines_would_have_stood_on_the_page_the_row_had_ended() =>
        Of(Printed.Row("", "their managers.", ""), bottom: 500)
            .ShouldBeLessThan(Of(Printed.Row("", "their managers.", ""), bottom: 790));

    private static double Of(TableRow after, double bottom)
    {
        var end = new PageTable([50, 80, 300, 400], [Filled[^1]], new(50, 100, 400, bottom))
        {
            Ends = new Dictionary<int, CellEnd>
            {
                [0] = new(bottom - 40, 10, false, 20, 5),
                [1] = new(bottom - 4, 10, false, 20, 5),
                [2] = new(bottom - 40, 10, false, 20, 5),
            },
            Begins = new Dictionary<(int, int), CellEnd>(),
            Joints = [],
        };
        return CutEvidence.Of(Filled, end, after, floor: 795);
    }
}
