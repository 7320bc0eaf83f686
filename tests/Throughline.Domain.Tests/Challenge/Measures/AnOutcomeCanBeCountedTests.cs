using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Measures;

public sealed class AnOutcomeCanBeCountedTests : RuleTests<AnOutcomeCanBeCounted>
{
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
}
