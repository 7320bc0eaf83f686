using Throughline.Core.Plans;
using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge;

public sealed class PromiseAndProofRules
{
    private static PlanRow Green(string? target) =>
        Sound with
        {
            Target = target,
            Response = "Yes, this is an issue for us",
        };

    [Fact]
    public void A_sound_row_raises_no_question() => RulesFor(Sound).ShouldBeEmpty();

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

    [Theory]
    [InlineData("To be discussed at the next forum")]
    [InlineData("Named nurse to confirm with providers that referrals are made")]
    [InlineData("Workshop planned for 14.05.27")]
    [InlineData("The team will continue to act on concerns raised by schools")]
    [InlineData("Compare last year's rate with the final rate")]
    public void A_promise_beside_green_is_asked_about(string target) =>
        RulesFor(Green(target)).ShouldContain(nameof(APromiseIsNotEvidence));

    [Theory]
    [InlineData("Workshop held on 14.01.27; a second will be held in May")]
    [InlineData("The lead nurse attends the forum")]
    [InlineData("An e-mail was sent to managers to encourage them to attend")]
    [InlineData("Policy published. It is to be reviewed in 2028")]
    public void Words_about_what_was_done_are_no_promise(string target) =>
        RulesFor(Green(target)).ShouldNotContain(nameof(APromiseIsNotEvidence));

    [Theory]
    [InlineData("The leaflet was circulated to all teams")]
    [InlineData("On the agenda of the managers' meeting")]
    [InlineData("Training delivered in January 2027")]
    public void An_activity_without_a_result_is_asked_what_came_of_it(string target) =>
        RulesFor(Green(target)).ShouldContain(nameof(ActivityIsNotAResult));

    [Theory]
    [InlineData("Training delivered to 38 of 40 staff")]
    [InlineData("Training delivered; a dip sample found the form in use")]
    [InlineData("All staff have attended the briefing")]
    public void A_count_a_check_or_coverage_is_a_result(string target) =>
        RulesFor(Green(target)).ShouldNotContain(nameof(ActivityIsNotAResult));

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

    [Theory]
    [InlineData("Lack of capacity in the team", true)]
    [InlineData("Awaiting approval of the guidance", true)]
    [InlineData("Delayed by the move to a new system", true)]
    [InlineData("Staff turnover may affect delivery", false)]
    [InlineData("There was a delay in funding; this has now been resolved", false)]
    [InlineData("None", false)]
    public void A_constraint_that_stands_is_asked_about_beside_green_and_a_mere_risk_is_not(
        string constraint,
        bool asked
    ) =>
        RulesFor(Sound with { Constraint = constraint })
            .Contains(nameof(RatingIsNoBetterThanItsConstraint))
            .ShouldBe(asked);

    [Theory]
    [InlineData(null, true)]
    [InlineData("Training dates are being arranged with the college", true)]
    [InlineData("Training dates are arranged for May 2027", false)]
    [InlineData("End of summer term", false)]
    public void Amber_without_a_date_is_asked_by_when(string? target, bool asked) =>
        RulesFor(
                Sound with
                {
                    Rating = "A",
                    Delivery = Delivery.AtRisk,
                    Target = target,
                    Response = "Yes",
                    Outcome = "Staff are confident",
                }
            )
            .Contains(nameof(TroubleNeedsARemedyAndADate))
            .ShouldBe(asked);

    [Fact]
    public void Current_proof_of_a_live_plan_answers_for_evidence()
    {
        var current = new ProofFact(
            "Audit of 20 cases",
            new(2027, 1, 1),
            new(2027, 2, 1),
            new(2028, 1, 1),
            "Wishes recorded"
        );
        RulesFor(Green(null) with { Live = Live(Assurance.Evidenced, [current]) })
            .ShouldNotContain(nameof(GreenNeedsEvidence));
        var stale = RulesFor(
            Green(null) with
            {
                Live = Live(Assurance.Claimed, [current with { StaleOn = new(2027, 3, 1) }]),
            }
        );
        stale.ShouldContain(nameof(GreenNeedsEvidence));
        stale.ShouldContain(nameof(EvidenceIsCurrent));
    }

    [Fact]
    public void Proof_of_a_time_before_the_plan_began_is_not_current()
    {
        var old = new ProofFact("Audit of 2024", new(2024, 1, 1), new(2024, 2, 1), null, "Wishes recorded");
        Ask(Plan(Sound with { Live = Live(Assurance.Evidenced, [old]) }) with { Began = new(2026, 1, 1) })
            .ShouldContain(r => r.Rule is EvidenceIsCurrent);
    }

    [Fact]
    public void Complete_on_the_word_of_the_agency_alone_is_asked_who_looked()
    {
        var complete = Sound with { Rating = "B", Delivery = Delivery.Complete };
        RulesFor(complete with { Live = Live() }).ShouldContain(nameof(AssuranceGoesBeyondClaimed));
        RulesFor(complete with { Live = Live(Assurance.Tested) }).ShouldNotContain(nameof(AssuranceGoesBeyondClaimed));
        RulesFor(complete).ShouldNotContain(nameof(AssuranceGoesBeyondClaimed));
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
