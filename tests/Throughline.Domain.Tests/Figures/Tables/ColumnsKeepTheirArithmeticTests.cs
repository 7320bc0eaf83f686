using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class ColumnsKeepTheirArithmeticTests : RuleTests<ColumnsKeepTheirArithmetic>
{
    [Fact]
    public void Where_rows_show_that_a_column_is_the_net_of_two_the_odd_row_is_found()
    {
        Net("(1,721)").ShouldBeEmpty();
        Net("(1,271)").Only().Stated.ShouldBe("(1,271)");

        static IReadOnlyList<FigureFinding> Net(string cell) =>
            Papers.Table(
                ["Service", "Savings", "Growth", "Net"],
                ["Oil", "(13,601)", "2,971", "(10,630)"],
                ["Glass", "(17,839)", "8,115", "(9,724)"],
                ["Wicks", "(8,199)", "595", "(7,604)"],
                ["Posts", "(4,696)", "703", "(3,993)"],
                ["Care", "(1,986)", "265", cell]
            );
    }
}
