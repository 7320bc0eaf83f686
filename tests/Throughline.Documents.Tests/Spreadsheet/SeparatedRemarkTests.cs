using System.Text;

namespace Throughline.Documents.Tests.Spreadsheet;

/// <summary>Comma-separated text has no remarks: a record that begins with "#" is read.</summary>
public sealed class SeparatedRemarkTests
{
    [Fact]
    public void A_heading_that_begins_with_a_hash_is_not_left_out() =>
        Reading
            .Of("plan.csv", Encoding.UTF8.GetBytes("#,Action,Lead\n1,Ask,Police\n2,Read,Health\n"))
            .Blocks.OfType<Table>()
            .ShouldHaveSingleItem()
            .Rows[0]
            .Cells.Select(c => c.Text)
            .ShouldBe(["#", "Action", "Lead"]);
}
