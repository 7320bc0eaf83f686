using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class PercentColumnsFollowFromCountsTests : RuleTests<PercentColumnsFollowFromCounts>
{
    [Fact]
    public void A_percentage_column_is_of_the_columns_sum()
    {
        Ethnicity("5.5%").Only().Expected.ShouldBe("5.6%");
        Ethnicity("5.6%").ShouldBeEmpty();

        static IReadOnlyList<FigureFinding> Ethnicity(string last) =>
            Papers.Table(
                ["North", "65", "72.2%"],
                ["South", "9", "10.0%"],
                ["East", "2", "2.2%"],
                ["West", "9", "10.0%"],
                ["None", "0", ""],
                ["Unknown", "5", last]
            );
    }

    [Fact]
    public void A_percentage_column_may_be_of_another_column_in_the_same_row()
    {
        Visits("92%").ShouldBeEmpty();
        Visits("95%").Only().Expected.ShouldBe("92%");

        static IReadOnlyList<FigureFinding> Visits(string last) =>
            Papers.Table(
                ["Month", "On time", "Due", "% on time"],
                ["April", "40", "50", "80%"],
                ["May", "45", "60", "75%"],
                ["June", "33", "66", "50%"],
                ["July", "46", "50", last]
            );
    }

    [Theory]
    [InlineData("92%", 0)]
    [InlineData("95%", 1)]
    public void Percentages_may_stand_in_a_row_below_their_counts(string last, int found) =>
        Papers
            .Table(
                ["", "April", "May", "June", "July"],
                ["On time", "40", "45", "33", "46"],
                ["Due", "50", "60", "66", "50"],
                ["% on time", "80%", "75%", "50%", last]
            )
            .Count.ShouldBe(found);

    [Fact]
    public void Counts_with_percentages_in_one_cell_are_read()
    {
        Papers
            .Table(
                ["Ward", "Cases"],
                ["Harbour", "20 (20%)"],
                ["Mill", "30 (30%)"],
                ["Quay", "40 (40%)"],
                ["Bank", "10 (10%)"]
            )
            .ShouldBeEmpty();
        Papers
            .Table(
                ["Ward", "Cases"],
                ["Harbour", "20 (20%)"],
                ["Mill", "30 (30%)"],
                ["Quay", "40 (45%)"],
                ["Bank", "10 (10%)"]
            )
            .Only()
            .Expected.ShouldBe("40%");
    }

    [Theory]
    [InlineData("-20%", 0)]
    [InlineData("20%", 0)]
    [InlineData("-30%", 1)]
    public void A_column_of_changes_in_per_cent_is_computed_alike(string last, int found) =>
        Papers
            .Table(
                ["Ward", "2018", "2019", "% change"],
                ["Harbour", "40", "50", "25%"],
                ["Mill", "20", "30", "50%"],
                ["Quay", "80", "60", "-25%"],
                ["Bank", "50", "55", "10%"],
                ["Weir", "50", "40", last]
            )
            .Count.ShouldBe(found);
}
