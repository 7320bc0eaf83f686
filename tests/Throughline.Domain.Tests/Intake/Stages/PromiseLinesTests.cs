using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Plans whose lines say who does what by when in a sentence or in brackets.</summary>
public sealed class PromiseLinesTests
{
    [Fact]
    public void Sentences_under_what_was_asked_say_who_and_by_when_and_the_reading_says_that_it_took_them_out()
    {
        var rows = Read(
            Paragraph("1. Every child should be asked what they want.", 1),
            Paragraph("The Head of Assessment will put the question on the form by 31 May 2027.", 2),
            Paragraph("By June 2027 the Audit Manager will read twenty files.", 3),
            Paragraph("2. What was said should always be written down.", 4),
            Paragraph("The Learning Officer will train the teams by July 2027.", 5)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Owner)).ShouldBe(["Head of Assessment", "Audit Manager", "Learning Officer"]);
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["31 May 2027", "June 2027", "July 2027"]);
        rows[2].Says(Field.Action).ShouldBe("The Learning Officer will train the teams by July 2027.");
        rows[1].Says(Field.Recommendation).ShouldBe("Every child should be asked what they want.");
        rows.ShouldAllBe(r => r.Uncertain.Count > 0);
    }

    [Fact]
    public void A_post_and_a_day_in_brackets_behind_each_deed_are_its_owner_and_target()
    {
        var rows = Read(
            Heading("Recommendation 1: Every child should be asked what they want.", 1),
            Paragraph("- Put the question on the form. [Head of Assessment, 31 May 2027]", 2),
            Paragraph("- Read twenty files. [Audit Manager, June 2027]", 3),
            Heading("Recommendation 2: What was said should be written down.", 4),
            Paragraph("- Train the teams. [Learning Officer, July 2027]", 5)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Action))
            .ShouldBe(["Put the question on the form.", "Read twenty files.", "Train the teams."]);
        rows.Select(r => r.Says(Field.Owner)).ShouldBe(["Head of Assessment", "Audit Manager", "Learning Officer"]);
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1", "1", "2"]);
    }

    [Fact]
    public void What_was_said_in_a_meeting_is_no_plan() =>
        Read(
            Paragraph("1. Neglect", 1),
            Paragraph("The Head of Early Help said that the toolkit will be ready by June 2027.", 2),
            Paragraph("The Named Nurse will share the figures by email.", 3),
            Paragraph("2. Any other business", 4),
            Paragraph("The Chair will write to members.", 5),
            Paragraph("The next meeting will be held by May 2027.", 6)
        )
            .Plans.ShouldBeEmpty();
}
