using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Seams;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>A ruled table over a page break.</summary>
public sealed class OpenTableTests
{
    private static readonly double[] Edges = [50, 80, 300, 400];
    private readonly TableRow _head = Printed.Row("No", "Action", "Lead");
    private readonly TableRow _first = Printed.Row("1", "Audit 20 files.", "Nurse");
    private readonly TableRow _second = Printed.Row("2", "Train all staff.", "Head");

    [Fact]
    public void A_part_with_the_same_edges_goes_on_and_a_repeated_heading_is_marked()
    {
        var table = Open(_head, _first);
        table.TakeOver(Part(Edges, _head, _second), 2).ShouldBeTrue();
        table.Build().Rows.Select(r => r.IsHeader).ShouldBe([false, false, true, false]);
    }

    [Fact]
    public void A_part_with_other_edges_is_another_table() =>
        Open(_head, _first).TakeOver(Part([50, 120, 300, 400], _second), 2).ShouldBeFalse();

    [Fact]
    public void The_rest_of_a_cut_row_is_joined()
    {
        var table = Open(_head, _first, Printed.Row("2", "Train all staff and", "Head"));
        table.TakeOver(Part(Edges, Printed.Row("", "their managers.", "")), 2).ShouldBeTrue();
        table.Build().Rows[^1].Cells[1].Text.ShouldBe("Train all staff and their managers.");
    }

    [Fact]
    public void Only_a_row_of_two_words_or_more_can_repeat_the_heading() =>
        (
            OpenTable.IsRepeatOf(_head, Printed.Row("No", "Action", "Lead")),
            OpenTable.IsRepeatOf(Printed.Row("", "Action", ""), Printed.Row("", "Action", ""))
        ).ShouldBe((true, false));

    private static OpenTable Open(params TableRow[] rows) => new(Part(Edges, rows), 1, new BrokenWords([]), 800);

    private static PageTable Part(double[] edges, params TableRow[] rows) =>
        new(edges, [.. rows], new(edges[0], 100, edges[^1], 780))
        {
            Ends = new Dictionary<int, CellEnd>
            {
                [0] = new(760, 10, false, 20, 5),
                [1] = new(772, 10, false, 20, 5),
                [2] = new(760, 10, false, 20, 5),
            },
            Begins = new Dictionary<(int, int), CellEnd>(),
            Joints = [],
        };
}
