using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

/// <summary>A row of one cell that governs the rows below it.</summary>
public sealed class BannerRowTests
{
    [Theory]
    [InlineData("Finding 2: fathers are left out", Field.Finding)]
    [InlineData("Recommendation 4", Field.Recommendation)]
    [InlineData("Theme B: early help", Field.Section)]
    [InlineData("Northfold Police", Field.Agency)]
    public void A_banner_is_what_its_words_say(string banner, Field field)
    {
        var rows = Read(Plan(banner)).Plans.ShouldHaveSingleItem().Rows;
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(r => r.Says(field) == banner);
    }

    [Fact]
    public void A_row_of_two_cells_is_a_row()
    {
        var rows = Read(
            Table(
                1,
                ["Action", "Lead", "By when", "RAG"],
                ["Train staff.", "Head of Unit", "", ""],
                ["Audit files.", "Audit Lead", "June 2027", "Green"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Count.ShouldBe(2);
    }

    private static Throughline.Domain.Intake.SourceTable Plan(string banner)
    {
        var table = Table(
            1,
            ["Action", "Lead", "By when", "RAG"],
            [banner, null, null, null],
            ["Train staff.", "Head of Unit", "May 2027", "Green"],
            ["Audit files.", "Audit Lead", "June 2027", "Amber"]
        );
        return table with
        {
            Rows =
            [
                .. table.Rows.Select(r =>
                    r.Cells.Count == 1 ? r with { Cells = [r.Cells[0] with { ColumnSpan = 4 }] } : r
                ),
            ],
        };
    }
}
