using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Shape;

public sealed class OneAgencyIsNeverRedTests : RuleTests<OneAgencyIsNeverRed>
{
    [Fact]
    public void An_agency_that_is_never_red_is_asked_about_only_where_chance_hardly_explains_it()
    {
        PlanRow Rate(PlanRow r, int every) =>
            r.Agency != "Police" && int.Parse(r.Number!, System.Globalization.CultureInfo.InvariantCulture) % every == 0
                ? r with
                {
                    Delivery = Delivery.AtRisk,
                    Rating = "A",
                }
                : r;
        var asked = Ask(Plan([.. Answers(20).ConvertAll(r => Rate(r, 2))]))
            .Where(r => r.Rule is OneAgencyIsNeverRed)
            .ToList();
        asked.ShouldHaveSingleItem().Agency.ShouldBe("Police");
        asked[0].Why.ShouldContain("1 case in");
        Ask(Plan([.. Answers(20).ConvertAll(r => Rate(r, 10))])).ShouldNotContain(r => r.Rule is OneAgencyIsNeverRed);
    }
}
