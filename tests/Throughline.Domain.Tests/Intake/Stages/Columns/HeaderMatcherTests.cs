using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

public sealed class HeaderMatcherTests
{
    private readonly HeaderMatcher _headings = new(Shipped.Vocabulary);

    [Theory]
    [InlineData("Recommendation", Field.Recommendation)]
    [InlineData("RECOMMENDATIONS:", Field.Recommendation)]
    [InlineData("Lead officer", Field.Lead)]
    [InlineData("By when?", Field.Target)]
    [InlineData("RAG rating", Field.Rating)]
    [InlineData("Agency", Field.Agency)]
    public void A_heading_means_the_field_that_its_words_name(string heading, Field field) =>
        _headings.Meanings(heading)[0].Field.ShouldBe(field);

    [Fact]
    public void Words_beside_make_a_heading_less_sure() =>
        _headings
            .Meanings("Action")[0]
            .Certainty.ShouldBeGreaterThan(
                _headings
                    .Meanings("Action that the board asked of the whole service")
                    .Select(m => m.Certainty)
                    .DefaultIfEmpty(0)
                    .Max()
            );

    [Fact]
    public void A_bracket_that_names_no_field_makes_a_heading_no_less_sure()
    {
        _headings.Meanings("Recommendation (in full)")[0].ShouldBe(_headings.Meanings("Recommendation")[0]);
        _headings
            .Meanings("Progress (RAG)")
            .Select(m => m.Field)
            .ShouldBe([Field.Rating, Field.Update], ignoreOrder: true);
    }

    [Fact]
    public void An_earlier_update_is_told_from_the_update()
    {
        _headings.Meanings("Previous update")[0].Field.ShouldBe(Field.PreviousUpdate);
        (_headings.IsPrevious("RAG last meeting"), _headings.IsPrevious("RAG")).ShouldBe((true, false));
    }

    [Fact]
    public void Nothing_and_a_sentence_mean_nothing()
    {
        _headings.Meanings("").ShouldBeEmpty();
        _headings.Meanings(string.Join(' ', Enumerable.Repeat("Action", 30))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("High", true)]
    [InlineData("M", true)]
    [InlineData("Police", false)]
    public void Grades_of_importance_are_levels(string text, bool expected) =>
        _headings.IsLevel(text).ShouldBe(expected);
}
