using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Measures;

public sealed class AnOutcomeIsStatedTests : RuleTests<AnOutcomeIsStated>
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("N/A", true)]
    [InlineData("Staff are confident", false)]
    public void An_action_without_an_outcome_is_asked_for_one(string? outcome, bool asked) =>
        RulesFor(Sound with { Outcome = outcome }).Contains(nameof(AnOutcomeIsStated)).ShouldBe(asked);
}
