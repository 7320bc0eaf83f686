using Throughline.Documents.Pdf.Seams;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class ColumnsFromTheRightTests
{
    [Fact]
    public void Columns_of_a_table_in_Hebrew_are_counted_from_the_right() =>
        Columns(Printed.Row("מתי", "מי", "מה")).ShouldBe([("מה", 0), ("מי", 1), ("מתי", 2)]);

    [Fact]
    public void Columns_of_a_table_in_English_stay() =>
        Columns(Printed.Row("What", "Who", "When")).ShouldBe([("What", 0), ("Who", 1), ("When", 2)]);

    private static List<(string, int)> Columns(TableRow row) =>
        [.. ColumnsFromTheRight.Of(new([row], 3, row.Place)).Rows[0].Cells.Select(c => (c.Text, c.Column))];
}
