using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake;

/// <summary>What looks like a plan and stands in no table is not passed over in silence.</summary>
public sealed class UnreadPartTests
{
    [Fact]
    public void Lines_labelled_as_a_plan_is_are_told_with_their_place()
    {
        var part = Read(
            Paragraph("Action: ring the family before each letter.", 7),
            Paragraph("Lead officer: Complaints Manager", 8),
            Paragraph("By when: 28 February 2027", 9),
            Paragraph("RAG: Green", 10)
        )
            .Unread.ShouldHaveSingleItem();
        part.Place.Line.ShouldBe(7);
        part.Labels.ShouldBe(["Action", "Lead officer", "By when", "RAG"]);
        part.Sentence.ShouldContain("was not read");
    }

    [Fact]
    public void Labels_that_stand_alone_above_their_words_are_told_as_well() =>
        Read(
            Paragraph("Action", 1),
            Paragraph("Ring the family.", 2),
            Paragraph("By when", 3),
            Paragraph("May 2027", 4),
            Paragraph("Lead officer", 5),
            Paragraph("Complaints Manager", 6)
        )
            .Unread.Count.ShouldBe(1);

    [Fact]
    public void A_covering_reports_labels_and_lone_words_are_no_plan()
    {
        Read(
            Paragraph("Report of: Maren Holt", 1),
            Paragraph("Date: 4 May 2026", 2),
            Paragraph("Status: public", 3),
            Paragraph("Lead officer: Jonas Pell", 4)
        )
            .Unread.ShouldBeEmpty();
        Read(Paragraph("Action: note the report.", 1), Paragraph("Words of a paragraph.", 2)).Unread.ShouldBeEmpty();
    }

    [Fact]
    public void What_may_be_a_form_is_one_where_its_labels_are_a_plans_and_lines_elsewhere()
    {
        var form = Table(
            1,
            ["Action", "Ring the family."],
            ["Lead officer", "Complaints Manager"],
            ["By when", "May 2027"],
            ["RAG", "Green"]
        ) with
        {
            Otherwise = [Paragraph("lines", 1)],
        };
        Read(form)
            .Plans.ShouldHaveSingleItem()
            .Rows.ShouldHaveSingleItem()
            .Says(Field.Lead)
            .ShouldBe("Complaints Manager");
        var front = Table(1, ["Meeting", "Scrutiny"], ["Room", "Assembly Room"], ["Members", "Nine"]) with
        {
            Otherwise = [Paragraph("lines", 1)],
        };
        Read(front).Plans.ShouldBeEmpty();
    }
}
