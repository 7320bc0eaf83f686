using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class GreenNeedsEvidenceTests : RuleTests<GreenNeedsEvidence>
{
    [Theory]
    [InlineData(null)]
    [InlineData("Ongoing")]
    [InlineData("September 2026")]
    [InlineData("N/A")]
    [InlineData("In place & ongoing")]
    public void Green_with_nothing_that_was_done_is_asked_for_evidence(string? target) =>
        RulesFor(Green(target)).ShouldContain(nameof(GreenNeedsEvidence));

    [Theory]
    [InlineData("Audit of 12 cases completed in February 2027: all had a plan")]
    [InlineData("The new form was sent to all teams")]
    [InlineData("As above")]
    public void Green_with_words_about_what_was_done_is_not(string target) =>
        RulesFor(Green(target)).ShouldNotContain(nameof(GreenNeedsEvidence));

    [Theory]
    [InlineData(Delivery.AtRisk, "A")]
    [InlineData(Delivery.OffTrack, "R")]
    public void Amber_and_red_are_not_asked_for_evidence(Delivery delivery, string rating) =>
        RulesFor(Green(null) with { Delivery = delivery, Rating = rating })
            .ShouldNotContain(nameof(GreenNeedsEvidence));

    [Fact]
    public void Of_a_plan_that_is_kept_here_it_does_not_say_that_todays_day_is_the_papers()
    {
        var asked = Ask(Plan(Green("September 2026")) with { Kept = true }).Single(r => r.Rule is GreenNeedsEvidence);
        asked.Question.ShouldNotContain("paper is of");
        asked.Question.ShouldContain("(this is how the plan stood on 9 March 2027)");
    }

    [Fact]
    public void One_row_does_not_shout_about_a_bare_date_that_passed()
    {
        var asked = Ask(Green("September 2026")).Single(r => r.Rule is GreenNeedsEvidence);
        asked.Also.ShouldHaveSingleItem().ShouldBeOfType<APassedTargetIsAccountedFor>();
        asked.Question.ShouldBe(
            "Question 3c, Northfold Health: the row is rated G, and the target or evidence reads “September 2026” "
                + "(the paper is of 9 March 2027). What was done, and what shows it?"
        );
    }
}
