using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Review;

public sealed class WordingKeepsItsMeaningTests : RuleTests<WordingKeepsItsMeaning>
{
    [Theory]
    [InlineData(0, "ENSURE the stability of placements, for children who have moved three times in a year")]
    [InlineData(1, "Seek assurance that fathers who live apart are as carefully assessed as mothers")]
    [InlineData(3, "Make the neglect tool-kit part of supervison in every agency")]
    [InlineData(3, "Make the neglect toolkit part of supervision in every organisation")]
    [InlineData(4, "Provide interpreters at all conferences & do not rely on relatives")]
    [InlineData(5, "Test whether the escalation ladder is effectively used by schools and nurseries.")]
    public void Spelling_order_small_words_and_synonyms_keep_the_meaning(int at, string text) =>
        MadeReview.Ask(MadeReview.With(at, text)).ShouldBeEmpty();

    [Theory]
    [InlineData(
        0,
        "Ensure the suitability of placements for children who have moved three times in a year.",
        Confidence.High
    )]
    [InlineData(4, "Provide interpreters at all conferences and rely on relatives.", Confidence.High)]
    [InlineData(
        2,
        "Agree within 20 working days who leads when two boards are both informed of a death.",
        Confidence.High
    )]
    [InlineData(
        1,
        "Seek assurance that grandparents who live apart are assessed as carefully as mothers.",
        Confidence.Medium
    )]
    public void A_word_that_changes_the_meaning_is_asked_about(int at, string text, Confidence sure)
    {
        var raised = MadeReview.Ask(MadeReview.With(at, text)).ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<WordingKeepsItsMeaning>();
        raised.Confidence.ShouldBe(sure);
        raised.Words.Select(w => w.Quote).ShouldBe([text, MadeReview.Recommendations[at]]);
    }
}
