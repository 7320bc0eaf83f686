using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge;

public sealed class PromiseAndProofRules
{
    [Fact]
    public void A_sound_row_raises_no_question() => RulesFor(Sound).ShouldBeEmpty();
}
