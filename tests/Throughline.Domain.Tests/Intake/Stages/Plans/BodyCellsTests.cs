using Throughline.Domain.Intake.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Plans;

/// <summary>What a cell is evidence of, for and against a plan.</summary>
public sealed class BodyCellsTests
{
    [Theory]
    [InlineData("org_0012", true)]
    [InlineData("caseType", true)]
    [InlineData("b7f3-22a1", true)]
    [InlineData("Police", false)]
    [InlineData("R1", false)]
    public void Names_for_machines_are_codes(string text, bool expected) =>
        BodyCells.IsCode(Made.Cell(text, 0, 1)).ShouldBe(expected);

    [Theory]
    [InlineData("92%", true)]
    [InlineData("1,204", true)]
    [InlineData("≥ 90", true)]
    [InlineData("2027", false)]
    [InlineData("31/03/2027", false)]
    public void A_level_to_be_reached_is_no_day(string text, bool expected) =>
        BodyCells.IsFigure(Made.Cell(text, 0, 1)).ShouldBe(expected);

    [Theory]
    [InlineData("1", true)]
    [InlineData("25", true)]
    [InlineData("26", false)]
    [InlineData("A", false)]
    public void Grades_of_risk_end_at_five_times_five(string text, bool expected) =>
        BodyCells.IsGrade(Made.Cell(text, 0, 1)).ShouldBe(expected);

    [Theory]
    [InlineData("Train all staff", true)]
    [InlineData("Train staff", false)]
    public void Three_words_speak(string text, bool expected) =>
        BodyCells.IsWordy(Made.Cell(text, 0, 1)).ShouldBe(expected);

    [Theory]
    [InlineData("Review the policy by May", true)]
    [InlineData("The trust will train its staff", true)]
    [InlineData("The sky over the town", false)]
    public void What_is_to_be_done_is_told_from_what_is(string text, bool expected) =>
        new BodyCells(Shipped.Vocabulary).SaysWhatIsDone(Made.Cell(text, 0, 1)).ShouldBe(expected);
}
