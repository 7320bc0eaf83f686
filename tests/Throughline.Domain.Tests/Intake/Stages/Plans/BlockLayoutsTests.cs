using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Plans;

/// <summary>Parts of a plan that a page's end left without their heading, or without a column.</summary>
public sealed class BlockLayoutsTests
{
    private static readonly SourceTable Headed = Table(
        1,
        ["No", "Action", "Agency", "Lead", "By when", "RAG"],
        ["1", "Put the question on the form that each team fills in.", "Police", "A. Reed", "31 May 2027", "Green"],
        ["2", "Read twenty files and tell the board what they say.", "Health", "B. Finch", "30 June 2027", "Amber"],
        ["3", "Train the teams to ask what a child wants.", "Schools", "C. Wren", "31 July 2027", "Green"]
    );

    [Fact]
    public void A_part_with_all_columns_goes_on_in_them()
    {
        var row = Last([
            "4",
            "Send a letter to each family after the visit.",
            "Police",
            "A. Reed",
            "31 August 2027",
            "Red",
        ]);
        row.Says(Field.Lead).ShouldBe("A. Reed");
        row.Says(Field.Target).ShouldBe("31 August 2027");
    }

    [Fact]
    public void A_part_that_lost_its_first_columns_is_placed_by_what_its_cells_look_like()
    {
        var row = Last(["Police", "A. Reed", "31 August 2027", "Send a letter to each family after the visit."]);
        row.Says(Field.Agency).ShouldBe("Police");
        row.Says(Field.Lead).ShouldBe("A. Reed");
        row.Says(Field.Target).ShouldBe("31 August 2027");
    }

    [Fact]
    public void What_a_column_holds_is_told_with_how_it_is_known() =>
        Read(Headed)
            .Plans[0]
            .Blocks.ShouldHaveSingleItem()
            .Columns.Select(c => (c.Field, c.Why))
            .ShouldBe(
                new[] { Field.Number, Field.Action, Field.Agency, Field.Lead, Field.Target, Field.Rating }.Select(f =>
                    ((Field?)f, "heading")
                )
            );

    private static RowReading Last(string[] cells) =>
        Read(Headed, Table(20, cells)).Plans.ShouldHaveSingleItem().Rows[^1];
}
