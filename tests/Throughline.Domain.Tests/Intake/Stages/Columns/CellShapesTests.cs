using Throughline.Domain.Intake.Columns;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

public sealed class CellShapesTests
{
    [Theory]
    [InlineData("1", true)]
    [InlineData("1.1", true)]
    [InlineData("R1", true)]
    [InlineData("Rec 3", true)]
    [InlineData("2(b)", true)]
    [InlineData("(iv)", true)]
    [InlineData("Recommendation", false)]
    [InlineData("12 files", false)]
    public void Numbers_of_rows_are_told_from_words(string text, bool expected) =>
        CellShapes.IsNumbering(text).ShouldBe(expected);

    [Theory]
    [InlineData("14-Jul-25", true)]
    [InlineData("Q4 2026", true)]
    [InlineData("Spring 2027", true)]
    [InlineData("from April to June 2027", true)]
    [InlineData("Audit in June 2027", false)]
    [InlineData("Police", false)]
    public void Dates_months_and_quarters_are_told_from_words(string text, bool expected) =>
        CellShapes.IsDate(text).ShouldBe(expected);

    [Theory]
    [InlineData("1a. Does the board know?", true)]
    [InlineData("12b) What would help?", true)]
    [InlineData("1. Does the board know?", false)]
    [InlineData("2ab nothing", false)]
    public void A_question_opens_with_a_number_and_a_letter(string text, bool expected) =>
        CellShapes.OpensWithQuestionId(text).ShouldBe(expected);

    [Theory]
    [InlineData("DN", true)]
    [InlineData("NL/AC", true)]
    [InlineData("RM, SMT", true)]
    [InlineData("Dn", false)]
    [InlineData("DIRECTOR", false)]
    public void Initials_are_few_capitals(string text, bool expected) =>
        CellShapes.AreInitials(text).ShouldBe(expected);

    [Fact]
    public void A_rating_said_once_for_each_action_is_one() =>
        (
            CellShapes.IsRepeatedRating("a a a"),
            CellShapes.IsRepeatedRating("a g a"),
            CellShapes.IsRepeatedRating("a")
        ).ShouldBe((true, false, false));
}
