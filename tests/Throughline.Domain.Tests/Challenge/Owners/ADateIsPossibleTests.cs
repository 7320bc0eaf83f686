using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class ADateIsPossibleTests : RuleTests<ADateIsPossible>
{
    [Theory]
    [InlineData("31/02/2027", true)]
    [InlineData("31st November 2026", true)]
    [InlineData("01/13/2027", true)]
    [InlineData("from June 2027 to May 2026", true)]
    [InlineData("Completed on 4 April 2027", true)]
    [InlineData("29/02/2028", false)]
    [InlineData("30 November 2026", false)]
    [InlineData("to be completed on 4 April 2027", false)]
    [InlineData("paragraph 31.2.27.1", false)]
    [InlineData("June 2026 to May 2027", false)]
    public void An_impossible_date_is_asked_which_is_meant(string target, bool asked) =>
        RulesFor(Amber(target)).Contains(nameof(ADateIsPossible)).ShouldBe(asked);
}
