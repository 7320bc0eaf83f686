using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class MoneyIsInTheUnitOfItsHeadingTests : RuleTests<MoneyIsInTheUnitOfItsHeading>
{
    [Fact]
    public void Thousands_under_a_heading_of_millions_are_found()
    {
        Of("£m").Only().Kind.ShouldBe(FigureKind.Unit);
        Of("£000").ShouldBeEmpty();

        static IReadOnlyList<FigureFinding> Of(string unit) =>
            Papers.Check([
                .. Papers.Lines("The council must save £83.2m over six years."),
                Made.Table(
                    10,
                    ["Service", $"Savings {unit}"],
                    ["Oil", "(13,601)"],
                    ["Glass", "(17,839)"],
                    ["Wicks", "(8,199)"]
                ),
            ]);
    }
}
