using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Review;

public sealed class CrossReferencesAreRightTests : RuleTests<CrossReferencesAreRight>
{
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
}
