using Throughline.Domain.Intake.Rows;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("1a. Does the board know?", "1a")]
    [InlineData("2.1 Train all staff", "2.1")]
    [InlineData("Train 20 staff", null)]
    [InlineData("2027 is the year of the plan", null)]
    public void The_number_that_opens_the_words_is_theirs(string text, string? number) =>
        Numbering.Of(text).ShouldBe(number);
}
