using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Silence;

public sealed class OneAgencyIsSilentOftenTests : RuleTests<OneAgencyIsSilentOften>
{
    [Fact]
    public void An_agency_that_is_silent_often_is_counted_with_its_places()
    {
        var rows = Answers(6)
            .ConvertAll(r =>
                r.Agency == "Probation" && r.Number != "2" ? r with { Response = "No response", Action = null } : r
            );
        var asked = Ask(Plan([.. rows])).Single(r => r.Rule is OneAgencyIsSilentOften);
        asked.Agency.ShouldBe("Probation");
        asked.Why.ShouldBe("Probation gave no response in 5 of its 6 rows (1, 3, 4, 5, 6).");
    }
}
