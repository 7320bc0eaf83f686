using Throughline.Domain.Intake.Papers;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Papers;

public sealed class ImplicationReaderTests
{
    [Fact]
    public void Who_verified_an_implication_stands_under_its_kind_with_the_post_below() =>
        In(
                "Financial implications",
                "Implications verified by: A. Reed",
                "Finance Business Partner",
                "Diversity and equality implications",
                "Implications verified by: B. Finch"
            )
            .ShouldBe([("financial", "A. Reed", "Finance Business Partner"), ("equality", "B. Finch", null)]);

    [Theory]
    [InlineData("There are none. (Verified by: Ann Reed, Head of Finance)")]
    [InlineData("Completed by: Ann Reed Head of Finance")]
    [InlineData("Checked by Ann Reed – Head of Finance")]
    public void In_brackets_behind_another_word_or_without_a_sign(string line) =>
        In("Financial implications", line).ShouldBe([("financial", "Ann Reed", "Head of Finance")]);

    [Theory]
    [InlineData("Verified by: Head of Finance")]
    [InlineData("This was approved by Cabinet in May.")]
    public void A_post_or_a_body_is_nobody_by_name(string line) =>
        In("Financial implications", line).ShouldBe([("financial", null, null)]);

    private static IEnumerable<(string, string?, string?)> In(params string[] lines) =>
        new ImplicationReader(Shipped.Vocabulary.Reports)
            .In([.. lines.Select((l, i) => ReportSectionsTests.LineOf(Paragraph(l, i + 1)))])
            .Select(i => (i.Kind, i.VerifiedBy, i.Role));
}
