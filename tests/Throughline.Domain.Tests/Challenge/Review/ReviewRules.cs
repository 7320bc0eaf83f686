using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Challenge.Review;

public sealed class ReviewRules
{
    [Fact]
    public void A_plan_with_the_reviews_words_raises_nothing() =>
        MadeReview.Ask(MadeReview.Recommendations).ShouldBeEmpty();

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

    [Fact]
    public void A_recommendation_without_a_row_is_asked_after()
    {
        var raised = MadeReview.Ask([.. MadeReview.Recommendations.Where((_, i) => i != 5)]).ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<EveryRecommendationHasARow>();
        raised.Chief.Quote.ShouldBe(MadeReview.Recommendations[5]);
        raised.Chief.Place.ShouldBe(new SourcePlace(1, 7));
    }

    [Fact]
    public void A_row_that_holds_two_recommendations_or_names_one_by_its_number_alone_answers_them()
    {
        var plan = MadeReview.Plan([
            .. MadeReview.Recommendations[..3],
            $"{MadeReview.Recommendations[3]} {MadeReview.Recommendations[4]}",
            "Recommendation 6",
        ]);
        ReviewScrutineer
            .Ask(ReviewMatch.Of(MadeReview.Listed(), plan, Shipped.Lexicon), Shipped.Lexicon)
            .ShouldNotContain(r => r.Rule is EveryRecommendationHasARow);
    }

    [Fact]
    public void A_list_that_this_plan_does_not_answer_is_asked_after_once_and_not_surely()
    {
        var review = MadeReview.Read([
            (TextKind.Heading, "Recommendations"),
            .. MadeReview.Recommendations.Select((r, i) => (TextKind.Paragraph, $"{i + 1}. {r}")),
            (TextKind.Heading, "Recommendations for Quayside Housing"),
            (TextKind.Paragraph, "1. Train caretakers to notice empty cupboards."),
            (TextKind.Paragraph, "2. Flag households with a baby in the repairs database."),
        ]);
        var raised = ReviewScrutineer
            .Ask(ReviewMatch.Of(review, MadeReview.Plan(MadeReview.Recommendations), Shipped.Lexicon), Shipped.Lexicon)
            .ShouldHaveSingleItem();
        raised.Agency.ShouldBe("Quayside Housing");
        raised.Confidence.ShouldBe(Confidence.Medium);
        raised.Words.Count.ShouldBe(2);
    }

    [Fact]
    public void A_row_that_no_recommendation_stands_behind_is_asked_about() =>
        MadeReview
            .Ask([.. MadeReview.Recommendations, "Repaint the waiting room of the civic centre before summer."])
            .ShouldHaveSingleItem()
            .Rule.ShouldBeOfType<EveryRowHasARecommendation>();

    [Fact]
    public void A_row_under_another_number_than_its_words_have_is_asked_about()
    {
        var plan = MadeReview.Plan(MadeReview.Recommendations);
        plan = plan with { Rows = [.. plan.Rows.Select((r, i) => i == 5 ? r with { Number = "5" } : r)] };
        var raised = ReviewScrutineer
            .Ask(ReviewMatch.Of(MadeReview.Listed(), plan, Shipped.Lexicon), Shipped.Lexicon)
            .ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<CrossReferencesAreRight>();
        raised.Question.ShouldContain("number 5");
    }

    [Fact]
    public void A_plan_with_numbers_of_its_own_is_not_asked_about_them()
    {
        var plan = MadeReview.Plan([.. MadeReview.Recommendations.Reverse()]);
        ReviewScrutineer
            .Ask(ReviewMatch.Of(MadeReview.Listed(), plan, Shipped.Lexicon), Shipped.Lexicon)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_of_something_else_is_not_held_beside_the_review() =>
        MadeReview
            .Ask("Repaint the waiting room before summer.", "Move the kiosk to the ground floor of the library.")
            .ShouldBeEmpty();
}
