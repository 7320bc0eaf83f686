using Throughline.Domain.Challenge;

namespace Throughline.Domain.Tests.Challenge;

/// <summary>Every state with every step.</summary>
public sealed class ChallengeStepsTests
{
    [Fact]
    public void Of_all_steps_from_all_states_only_these_may_be_taken()
    {
        var may = Enum.GetValues<ChallengeState>()
            .SelectMany(s => Enum.GetValues<ChallengeStep>().Select(t => (s, t, After: ChallengeSteps.After(s, t))))
            .Where(x => x.After is not null)
            .Select(x => $"{x.s} {x.t} {x.After}");
        may.ShouldBe([
            "Raised Answer Answered",
            "Raised Dismiss Dismissed",
            "Answered Accept Accepted",
            "Answered Press Pressed",
            "Answered Close Closed",
            "Answered Dismiss Dismissed",
            "Accepted Close Closed",
            "Pressed Answer Answered",
            "Pressed Dismiss Dismissed",
        ]);
    }

    [Fact]
    public void What_waits_for_the_agency_can_be_answered_and_what_is_over_cannot_be_touched()
    {
        foreach (var state in Enum.GetValues<ChallengeState>())
        {
            (ChallengeSteps.After(state, ChallengeStep.Answer) is not null).ShouldBe(state.WaitsForAgency());
            Enum.GetValues<ChallengeStep>().All(s => ChallengeSteps.After(state, s) is null).ShouldBe(state.IsOver());
        }
    }
}
