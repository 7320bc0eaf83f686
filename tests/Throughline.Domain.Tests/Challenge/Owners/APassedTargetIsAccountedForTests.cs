using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class APassedTargetIsAccountedForTests : RuleTests<APassedTargetIsAccountedFor>
{
    [Theory]
    [InlineData("September 2026", null, null, true)]
    [InlineData(
        "31/12/2026",
        null,
        "November 2026 update: the delay has now been addressed and it will be done by the end of December 2026",
        true
    )]
    [InlineData("31/12/2026", null, "February 2027 update: the delay has now been addressed", false)]
    [InlineData("Workshop to be held by January 2027", null, null, true)]
    [InlineData("Workshop to be held in January 2027", null, null, false)]
    [InlineData("September 2026", "The workshop was held and 30 staff attended", null, false)]
    [InlineData("September 2026, now June 2027", null, null, false)]
    [InlineData("September 2026", null, "New date: May 2027", false)]
    [InlineData("March 2027", null, null, false)]
    [InlineData("Ongoing", null, null, false)]
    public void A_target_that_passed_without_a_word_is_asked_what_happened(
        string target,
        string? update,
        string? constraint,
        bool asked
    ) => RulesFor(Amber(target, update, constraint)).Contains(nameof(APassedTargetIsAccountedFor)).ShouldBe(asked);

    [Fact]
    public void A_paper_without_a_day_is_not_asked_about_passed_targets() =>
        Ask(Plan(Amber("September 2016")) with { AsAt = null })
            .ShouldNotContain(r => r.Rule is APassedTargetIsAccountedFor);
}
