using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

/// <summary>Two columns that a page's end ran together in one cell.</summary>
public sealed class FusedCellTests
{
    private static readonly SourceTable Headed = Table(
        1,
        ["No", "Action", "Lead", "Desired outcome", "By when", "RAG"],
        ["1", "Put the question on the form.", "Head of Assessment", "Every child is asked", "31 May 2027", "Green"],
        ["2", "Read twenty files each month.", "Audit Manager", "Drift is seen early", "30 June 2027", "Amber"],
        ["3", "Train the teams to ask it.", "Head of Assessment", "Every child is asked", "31 July 2027", "Green"]
    );

    [Fact]
    public void Words_known_from_the_left_column_that_open_the_cell_are_its_own()
    {
        var row = Last("Audit Manager Letters are sent in time");
        row.Says(Field.Lead).ShouldBe("Audit Manager");
        row.Says(Field.Outcome).ShouldBe("Letters are sent in time");
        row.Uncertain.ShouldContain(d => d.Why.Contains("ran together"));
    }

    private static RowReading Last(string fused) =>
        Read(Headed, Table(20, ["4", "Send a letter after the visit.", fused, "31 August 2027", "Red"]))
            .Plans.ShouldHaveSingleItem()
            .Rows[^1];
}
