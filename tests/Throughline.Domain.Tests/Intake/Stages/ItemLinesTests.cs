using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Numbered, lettered and dotted lines over labelled ones: what is asked and what is done, without a label.</summary>
public sealed class ItemLinesTests
{
    [Fact]
    public void Numbered_sentences_over_numbered_actions_are_recommendations()
    {
        var rows = Read(
            Paragraph("1. We recommend that every child is asked what they want.", 1),
            Paragraph("1.1 Action: Put the question on the form.", 2),
            Paragraph("Lead: Head of Assessment / Timescale: May 2027", 3),
            Paragraph("1.2 Action: Read twenty files.", 4),
            Paragraph("Lead: Audit Manager / Timescale: June 2027", 5),
            Paragraph("2. We recommend that what was said is written down.", 6),
            Paragraph("2.1 Action: Train the teams.", 7),
            Paragraph("Lead: Learning Officer / Timescale: July 2027", 8)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1.1", "1.2", "2.1"]);
        rows.Select(r => r.Says(Field.Recommendation))
            .ShouldBe([
                "We recommend that every child is asked what they want.",
                "We recommend that every child is asked what they want.",
                "We recommend that what was said is written down.",
            ]);
        rows.Select(r => r.Says(Field.Action))
            .ShouldBe(["Put the question on the form.", "Read twenty files.", "Train the teams."]);
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["May 2027", "June 2027", "July 2027"]);
    }

    [Fact]
    public void Lettered_lines_over_who_and_when_are_what_is_done()
    {
        var rows = Read(
            Heading("Recommendation 1", 1),
            Paragraph("Every child should be asked what they want.", 2),
            Paragraph("(a) Put the question on the form.", 3),
            Paragraph("Owner: Head of Assessment", 4),
            Paragraph("By when: May 2027", 5),
            Paragraph("(b) Read twenty files.", 6),
            Paragraph("Owner: Audit Manager", 7),
            Paragraph("By when: June 2027", 8),
            Heading("Recommendation 2", 9),
            Paragraph("What was said should be written down.", 10),
            Paragraph("(a) Train the teams.", 11),
            Paragraph("Owner: Learning Officer", 12),
            Paragraph("By when: July 2027", 13)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Action))
            .ShouldBe(["Put the question on the form.", "Read twenty files.", "Train the teams."]);
        rows.Select(r => r.Says(Field.Recommendation))
            .ShouldBe([
                "Every child should be asked what they want.",
                "Every child should be asked what they want.",
                "What was said should be written down.",
            ]);
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1(a)", "1(b)", "2(a)"]);
    }

    [Fact]
    public void An_item_of_a_list_with_its_labels_in_brackets_is_what_is_done()
    {
        var rows = Read(
            Heading("Recommendation 1: Every child should be asked what they want.", 1),
            Item("Put the question on the form. (Lead: Head of Assessment; by: May 2027)", 2),
            Item("Read twenty files. (Lead: Audit Manager; by: June 2027)", 3),
            Heading("Recommendation 2: What was said should be written down.", 4),
            Item("Train the teams. (Lead: Learning Officer; by: July 2027)", 5)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Action))
            .ShouldBe(["Put the question on the form.", "Read twenty files.", "Train the teams."]);
        rows.Select(r => r.Says(Field.Lead)).ShouldBe(["Head of Assessment", "Audit Manager", "Learning Officer"]);
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["May 2027", "June 2027", "July 2027"]);
    }

    [Fact]
    public void Numbered_paragraphs_of_a_report_are_no_plan() =>
        Read(
            Paragraph("1. The group met three times in the year.", 1),
            Paragraph("Chair: Head of Service", 2),
            Paragraph("2. Two audits were finished.", 3),
            Paragraph("Contact: Audit Manager", 4),
            Paragraph("3. The Board is asked to note the report.", 5),
            Paragraph("Date: 4 May 2027", 6)
        )
            .Plans.ShouldBeEmpty();

    private static SourceText Item(string text, int line) => new(TextKind.ListItem, text, 0, new SourcePlace(1, line));
}
