using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Silence;

public sealed class AnAnswerHasAnActionTests : RuleTests<AnAnswerHasAnAction>
{
    [Theory]
    [InlineData("Yes", null, true)]
    [InlineData("Yes, this is an issue", "N/A", true)]
    [InlineData("Yes", "Please see below", false)]
    [InlineData("As above", null, false)]
    public void An_answer_without_an_action_is_asked_what_will_be_done(string response, string? action, bool asked) =>
        RulesFor(Bare(response, action)).Contains(nameof(AnAnswerHasAnAction)).ShouldBe(asked);
}
