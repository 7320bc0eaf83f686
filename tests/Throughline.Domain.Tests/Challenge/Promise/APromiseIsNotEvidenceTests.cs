using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class APromiseIsNotEvidenceTests : RuleTests<APromiseIsNotEvidence>
{
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
}
