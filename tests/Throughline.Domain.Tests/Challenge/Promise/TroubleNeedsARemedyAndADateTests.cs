using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class TroubleNeedsARemedyAndADateTests : RuleTests<TroubleNeedsARemedyAndADate>
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("Training dates are being arranged with the college", true)]
    [InlineData("Training dates are arranged for May 2027", false)]
    [InlineData("End of summer term", false)]
    public void Amber_without_a_date_is_asked_by_when(string? target, bool asked) =>
        RulesFor(
                Sound with
                {
                    Rating = "A",
                    Delivery = Delivery.AtRisk,
                    Target = target,
                    Response = "Yes",
                    Outcome = "Staff are confident",
                }
            )
            .Contains(nameof(TroubleNeedsARemedyAndADate))
            .ShouldBe(asked);
}
