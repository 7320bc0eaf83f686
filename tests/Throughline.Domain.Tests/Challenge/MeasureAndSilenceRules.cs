using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge;

public sealed class MeasureAndSilenceRules
{
    [Theory]
    [InlineData("Policy in place", true)]
    [InlineData("Yearly audit of records", true)]
    [InlineData("All staff trained at level 3", true)]
    [InlineData("Practitioners recognise neglect early", false)]
    [InlineData("Staff are able to challenge decisions in meetings", false)]
    [InlineData("Fewer children come into care in an emergency", false)]
    public void An_outcome_that_is_an_activity_is_asked_what_changes(string outcome, bool asked) =>
        RulesFor(Sound with { Outcome = outcome }).Contains(nameof(AnOutcomeIsAChange)).ShouldBe(asked);

    [Theory]
    [InlineData(null, true)]
    [InlineData("N/A", true)]
    [InlineData("Staff are confident", false)]
    public void An_action_without_an_outcome_is_asked_for_one(string? outcome, bool asked) =>
        RulesFor(Sound with { Outcome = outcome }).Contains(nameof(AnOutcomeIsStated)).ShouldBe(asked);

    [Theory]
    [InlineData("Staff are confident at level 3", "Raise the matter with managers", true)]
    [InlineData("Staff are confident", "Survey of staff in each team", false)]
    [InlineData("Staff are confident", "Brief 40 staff", false)]
    public void A_change_that_nothing_counts_is_asked_how_anybody_will_know(
        string outcome,
        string action,
        bool asked
    ) =>
        RulesFor(Sound with { Outcome = outcome, Action = action, Target = "May 2027" })
            .Contains(nameof(AnOutcomeCanBeCounted))
            .ShouldBe(asked);

    [Theory]
    [InlineData("Reduction in the number of repeat referrals", true)]
    [InlineData("95% of staff trained", true)]
    [InlineData("Increase take-up from 40% to 60%", false)]
    [InlineData("Increased awareness of neglect among staff who attend meetings", false)]
    public void A_number_to_reach_is_asked_where_it_starts(string outcome, bool asked) =>
        RulesFor(Sound with { Outcome = outcome }).Contains(nameof(AMeasureHasABaseline)).ShouldBe(asked);

    [Fact]
    public void A_live_measure_with_a_baseline_is_not_asked_for_one()
    {
        var row = Sound with { Outcome = "95% of staff trained" };
        RulesFor(row with { Live = Live(measures: [new("Staff trained", 40, 2)]) })
            .ShouldNotContain(nameof(AMeasureHasABaseline));
        RulesFor(row with { Live = Live(measures: [new("Staff trained", null, 0)]) })
            .ShouldContain(nameof(AMeasureHasABaseline));
    }

    [Theory]
    [InlineData("Continue to work with partners to improve outcomes", true)]
    [InlineData("Ensure that staff are aware", true)]
    [InlineData("Staff have access to the system", true)]
    [InlineData("Increase in referrals", true)]
    [InlineData("Write and publish a policy on missed appointments", false)]
    [InlineData("Ensure that all 12 schools have the leaflet", false)]
    [InlineData("An audit of cases is being carried out", false)]
    public void A_vague_action_is_asked_what_exactly(string action, bool asked) =>
        RulesFor(Sound with { Action = action }).Contains(nameof(AnActionIsSmart)).ShouldBe(asked);

    [Theory]
    [InlineData("3", "3", "Improving", true)]
    [InlineData("3", "2", "Maintained", true)]
    [InlineData("3", "3", "Maintained", false)]
    [InlineData("3", "2", "Improving", false)]
    [InlineData("3", null, "Improving", false)]
    [InlineData("3", "3", "see report", false)]
    public void A_direction_that_the_scores_contradict_is_asked_about(
        string score,
        string? update,
        string direction,
        bool asked
    ) =>
        RulesFor(Sound with { Score = score, UpdateScore = update, Direction = direction })
            .Contains(nameof(AScoreMovesAsItsDirection))
            .ShouldBe(asked);

    [Fact]
    public void Which_way_is_better_is_taken_from_the_plans_own_rows()
    {
        PlanRow Scored(string key, string update, string direction) =>
            Sound with
            {
                Key = key,
                Score = "3",
                UpdateScore = update,
                Direction = direction,
            };
        var asked = Ask(
            Plan(
                Scored("a", "2", "Improving"),
                Scored("b", "2", "improved"),
                Scored("c", "1", "Improving"),
                Scored("d", "4", "Declining"),
                Scored("e", "4", "Improving")
            )
        );
        asked.Where(r => r.Rule is AScoreMovesAsItsDirection).Select(r => r.Chief.Row).ShouldBe(["e"]);
    }

    private static PlanRow Bare(string? response, string? action = null) =>
        new()
        {
            Key = "1",
            Number = "2a",
            Agency = "Eastmere Probation",
            Response = response,
            Action = action,
        };

    [Theory]
    [InlineData("No response")]
    [InlineData("Nil response received.")]
    [InlineData(null)]
    public void Silence_is_asked_about_and_nothing_else_is(string? response) =>
        RulesFor(Bare(response)).ShouldBe([nameof(AnAgencyAnswers)]);

    [Theory]
    [InlineData("Update pending")]
    [InlineData("Awaiting update from the agency")]
    [InlineData("To follow")]
    public void A_pending_update_is_asked_since_when(string response) =>
        RulesFor(Bare(response)).ShouldBe([nameof(APendingUpdateArrives)]);

    [Theory]
    [InlineData("N/A")]
    [InlineData("We are unable to comment on this")]
    [InlineData("This is not applicable to the service")]
    [InlineData("The service has no direct role in these plans")]
    public void A_question_that_is_not_theirs_is_put_to_the_board_and_nothing_else_is(string response) =>
        RulesFor(Bare(response, "N/A")).ShouldBe([nameof(NotApplicableIsExplained)]);

    [Theory]
    [InlineData("Yes", null, true)]
    [InlineData("Yes, this is an issue", "N/A", true)]
    [InlineData("Yes", "Please see below", false)]
    [InlineData("As above", null, false)]
    public void An_answer_without_an_action_is_asked_what_will_be_done(string response, string? action, bool asked) =>
        RulesFor(Bare(response, action)).Contains(nameof(AnAnswerHasAnAction)).ShouldBe(asked);
}
