using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class PercentagesAreOfWholeThingsTests : RuleTests<PercentagesAreOfWholeThings>
{
    [Fact]
    public void A_percentage_of_whole_things_needs_a_whole_number()
    {
        Papers.Says("114 children left care, of whom 5.3% came back.").ShouldBeEmpty();
        Papers.Says("114 children left care, of whom 5.7% came back.").Only().Expected.ShouldBe("5.3% or 6.1%");
    }
}
