using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Papers;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Papers;

public sealed class ReportSectionsTests
{
    [Fact]
    public void Recommendations_stand_under_their_heading_up_to_the_next_with_their_numbers()
    {
        var (intro, found) = Recommendations([
            Paragraph("The board is asked to listen.", 1),
            Paragraph("Recommendations", 2),
            Paragraph("The board is asked to:", 3),
            Paragraph("1.1 Note the plan.", 4),
            Paragraph("1.2 Agree the days.", 5),
            Paragraph("2. Background", 6),
            Paragraph("2.1 The review was published.", 7),
        ]);
        intro!.Text.ShouldBe("The board is asked to:");
        found.Select(f => (f.Number, f.Text)).ShouldBe([("1.1", "Note the plan."), ("1.2", "Agree the days.")]);
    }

    [Fact]
    public void A_letter_keeps_both_its_brackets() =>
        Recommendations([Paragraph("Recommendations", 1), Paragraph("(b) Note the plan.", 2)])
            .Recommendations.ShouldHaveSingleItem()
            .Number.ShouldBe("(b)");

    [Fact]
    public void A_report_without_that_heading_has_none() =>
        Recommendations([Paragraph("1.1 Note the plan.", 1)]).Recommendations.ShouldBeEmpty();

    [Theory]
    [InlineData("2. Background", true)]
    [InlineData("Executive summary", true)]
    [InlineData("1.2 The board met in May.", false)]
    public void Sections_begin_with_a_number_and_a_name_or_a_usual_name(string line, bool begins) =>
        ReportSections.Begins(LineOf(Paragraph(line, 1)), Shipped.Vocabulary.Reports).ShouldBe(begins);

    [Fact]
    public void Numbers_that_a_page_ran_together_are_parted()
    {
        var (_, found) = Recommendations([
            Paragraph("Recommendations", 1),
            Paragraph("2.1 Note the plan. 2.2 Agree the days.", 2),
        ]);
        found.Select(f => (f.Number, f.Text)).ShouldBe([("2.1", "Note the plan."), ("2.2", "Agree the days.")]);
    }

    private static (NumberedText? Intro, List<NumberedText> Recommendations) Recommendations(SourceText[] body) =>
        ReportSections.Recommendations([.. body.Select(LineOf)], Shipped.Vocabulary.Reports);

    internal static ReportLine LineOf(SourceText text) =>
        new(text.Text, text.Place, 0, text.Bold, text.Kind == TextKind.Heading);
}
