using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Measures;

public sealed class AnOutcomeIsAChangeTests : RuleTests<AnOutcomeIsAChange>
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
}
