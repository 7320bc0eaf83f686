using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class WordsAndRatingAgreeTests : RuleTests<WordsAndRatingAgree>
{
    [Theory]
    [InlineData("Completed")]
    [InlineData("June 2026 Completed")]
    [InlineData("Workshops on wishes delivered and completed - all held")]
    public void Completed_in_words_and_green_in_rating_do_not_agree(string target) =>
        RulesFor(Green(target) with { Action = "Deliver workshops on wishes" })
            .ShouldContain(nameof(WordsAndRatingAgree));

    [Theory]
    [InlineData("First wave completed; second wave to be completed by June 2027")]
    [InlineData("Audit not completed")]
    [InlineData("Completed for nurses and on track for doctors")]
    [InlineData("Staff have received logins and completed training")]
    public void A_part_completed_is_not_the_whole(string target) =>
        RulesFor(Green(target)).ShouldNotContain(nameof(WordsAndRatingAgree));

    [Fact]
    public void A_plan_whose_green_means_done_has_no_other_word_for_complete() =>
        Ask(Plan(Green("Completed")) with { Legend = [new("R", "Off track"), new("G", "On track")] })
            .ShouldNotContain(r => r.Rule is WordsAndRatingAgree);

    [Theory]
    [InlineData("Policy in draft")]
    [InlineData("Funding is still awaited")]
    public void Complete_in_rating_and_open_in_words_do_not_agree(string target) =>
        RulesFor(Sound with { Target = target, Rating = "B", Delivery = Delivery.Complete })
            .ShouldContain(nameof(WordsAndRatingAgree));
}
