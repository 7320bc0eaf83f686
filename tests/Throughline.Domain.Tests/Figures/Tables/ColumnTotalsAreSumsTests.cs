using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class ColumnTotalsAreSumsTests : RuleTests<ColumnTotalsAreSums>
{
    [Fact]
    public void Sub_totals_are_not_added_twice()
    {
        Papers
            .Table(
                ["Item", "May", "June"],
                ["Oil", "10", "11"],
                ["Glass", "20", "21"],
                ["Sub-total", "30", "32"],
                ["Wicks", "5", "6"],
                ["Posts", "7", "8"],
                ["Sub-total", "12", "14"],
                ["Total", "42", "46"]
            )
            .ShouldBeEmpty();
        Papers
            .Table(
                ["Item", "May", "June"],
                ["Oil", "10", "11"],
                ["Glass", "20", "21"],
                ["Sub-total", "30", "32"],
                ["Wicks", "5", "6"],
                ["Posts", "7", "8"],
                ["Sub-total", "12", "14"],
                ["Total", "42", "48"]
            )
            .Only()
            .Expected.ShouldBe("46");
    }

    [Fact]
    public void A_total_row_that_no_column_bears_out_is_left_alone() =>
        Papers
            .Table(
                ["Item", "May", "June"],
                ["Oil", "10", "11"],
                ["Glass", "20", "21"],
                ["Total of the borough", "142", "246"]
            )
            .ShouldBeEmpty();

    [Fact]
    public void Blank_cells_and_dashes_add_nothing() =>
        Papers
            .Table(["Item", "May", "June"], ["Oil", "10", ""], ["Glass", "-", "21"], ["Total", "10", "21"])
            .ShouldBeEmpty();
}
