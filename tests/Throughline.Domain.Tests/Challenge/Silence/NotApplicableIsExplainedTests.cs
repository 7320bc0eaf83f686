using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Silence;

public sealed class NotApplicableIsExplainedTests : RuleTests<NotApplicableIsExplained>
{
    [Theory]
    [InlineData("N/A")]
    [InlineData("We are unable to comment on this")]
    [InlineData("This is not applicable to the service")]
    [InlineData("The service has no direct role in these plans")]
    public void A_question_that_is_not_theirs_is_put_to_the_board_and_nothing_else_is(string response) =>
        RulesFor(Bare(response, "N/A")).ShouldBe([nameof(NotApplicableIsExplained)]);
}
