using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Silence;

public sealed class AnAgencyAnswersTests : RuleTests<AnAgencyAnswers>
{
    [Theory]
    [InlineData("No response")]
    [InlineData("Nil response received.")]
    [InlineData(null)]
    public void Silence_is_asked_about_and_nothing_else_is(string? response) =>
        RulesFor(Bare(response)).ShouldBe([nameof(AnAgencyAnswers)]);
}
