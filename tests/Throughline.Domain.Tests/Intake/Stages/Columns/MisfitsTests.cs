using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

/// <summary>Headings whose cells say plainly that something else is meant.</summary>
public sealed class MisfitsTests
{
    [Fact]
    public void A_number_over_sentences_numbers_nothing()
    {
        var row = Read(
            Table(
                1,
                ["Rec", "Action", "Lead", "By when"],
                [
                    "The partnership should ask every child what they want.",
                    "Put the question on the form.",
                    "Audit Lead",
                    "May 2027",
                ],
                [
                    "The partnership should read its own files each year.",
                    "Read twenty files.",
                    "Head of Audit",
                    "June 2027",
                ],
                [
                    "Each agency must train its own staff once a year.",
                    "Train the duty teams.",
                    "Learning Officer",
                    "July 2027",
                ]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows[0];
        row.Says(Field.Recommendation).ShouldBe("The partnership should ask every child what they want.");
        row.Says(Field.Number).ShouldBeNull();
    }

    [Theory]
    [InlineData("Actioned by")]
    [InlineData("To be implemented by")]
    public void What_ends_in_by_names_people_or_days_as_its_cells_do(string heading)
    {
        var row = Read(
            Table(
                1,
                ["Action", heading, "RAG", "Progress"],
                ["Put the question on the form.", "Head of Assessment", "G", "It was agreed."],
                ["Read twenty files.", "Audit Lead", "A", "Five were read."],
                ["Train the duty teams.", "Learning Officer", "R", "None was trained."]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows[1];
        (row.Says(Field.Owner) ?? row.Says(Field.Lead)).ShouldBe("Audit Lead");
        row.Says(Field.Target).ShouldBeNull();
    }
}
