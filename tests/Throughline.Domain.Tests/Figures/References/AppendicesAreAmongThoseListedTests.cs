using Throughline.Domain.Figures;
using Throughline.Domain.Figures.References;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.References;

public sealed class AppendicesAreAmongThoseListedTests : RuleTests<AppendicesAreAmongThoseListed>
{
    [Theory]
    [InlineData("Appendix 2", 1)]
    [InlineData("Appendix 1", 0)]
    public void An_appendix_that_is_referred_to_is_on_the_list(string appendix, int found) =>
        Papers
            .Check(
                Papers.Report(
                    Papers.Lines(
                        20,
                        $"2.1 The action plan is attached to this report as {appendix}.",
                        "9. Appendices to the report",
                        "Appendix 1: Review and action plan"
                    )
                )
            )
            .Count.ShouldBe(found);
}
