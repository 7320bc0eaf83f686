using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

/// <summary>Words that a line's end cut are put together again.</summary>
public sealed class ContinuedTests
{
    [Theory]
    [InlineData("the form", "is used", "the form is used")]
    [InlineData("pre-", "birth plan", "pre-birth plan")]
    [InlineData("31/10/202", "5", "31/10/2025")]
    [InlineData("By 15.01.20", "26", "By 15.01.2026")]
    [InlineData("15/01/", "2026", "15/01/2026")]
    [InlineData("IA-", "01", "IA-01")]
    public void What_a_narrow_column_cut_is_one_again(string text, string line, string whole) =>
        Continued.By(text, line).ShouldBe(whole);

    [Theory]
    [InlineData("15/01/26", "5")]
    [InlineData("15/01/20", "26 children")]
    [InlineData("15/01/2026", "5")]
    [InlineData("grade A-", "12")]
    public void What_only_looks_like_it_goes_on_after_a_space(string text, string line) =>
        Continued.By(text, line).ShouldBe($"{text} {line}");

    [Fact]
    public void A_bullet_begins_a_line() => Continued.By("• one", "• two").ShouldBe("• one\n• two");
}
