using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Tests.Intake;

namespace Throughline.Domain.Tests.Figures;

public sealed class TablesOfFigures
{
    private static readonly Gen<int[][]> Numbers = Gen.Select(Gen.Int[3, 8], Gen.Int[2, 5])
        .SelectMany((rows, columns) => Gen.Int[1, 900].Array[columns].Array[rows]);

    [Fact]
    public void A_table_with_right_totals_both_ways_is_silent() =>
        Numbers.Sample(n => Papers.Table(Totalled(n)).Count == 0);

    [Fact]
    public void One_wrong_total_of_a_column_is_found_and_no_other_cell() =>
        Gen.Select(Numbers, Gen.Int[1, 40], Gen.Int[0, 100])
            .Sample(
                (n, off, pick) =>
                {
                    var table = Totalled(n);
                    var column = 1 + pick % n[0].Length;
                    var right = table[^1][column]!;
                    table[^1][column] = $"{n.Sum(r => r[column - 1]) + off}";
                    var findings = Papers.Table(table);
                    return findings.Any(f =>
                        f.Kind == FigureKind.TableTotal
                        && f.Stated == table[^1][column]
                        && f.Expected.Replace(",", "", StringComparison.Ordinal) == right
                    );
                }
            );

    [Fact]
    public void One_wrong_total_of_a_row_is_found() =>
        Gen.Select(Numbers, Gen.Int[1, 40], Gen.Int[0, 100])
            .Sample(
                (n, off, pick) =>
                {
                    var table = Totalled(n);
                    var row = 1 + pick % n.Length;
                    table[row][^1] = $"{n[row - 1].Sum() + off}";
                    return Papers.Table(table).Any(f => f.Kind == FigureKind.TableTotal && f.Stated == table[row][^1]);
                }
            );

    [Fact]
    public void Percentages_rounded_to_any_decimals_are_silent() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[0, 500], Gen.Int[0, 2])
            .Where((x, more, d) => x + more > 10)
            .Sample(
                (x, more, decimals) =>
                {
                    var percent = Math.Round(100m * x / (x + more), decimals, MidpointRounding.AwayFromZero)
                        .ToString($"F{decimals}", System.Globalization.CultureInfo.InvariantCulture);
                    return Papers
                            .Says(
                                $"The team closed {x} of the {x + more} referrals ({percent}%).",
                                $"Of the {x + more} referrals, {x} ({percent}%) were closed.",
                                $"Some {percent}% ({x}/{x + more}) were closed."
                            )
                            .Count == 0;
                }
            );

    [Fact]
    public void Percentages_that_are_off_by_more_than_rounding_are_found() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[11, 500], Gen.Int[2, 30])
            .Sample(
                (x, more, off) =>
                {
                    var percent = (int)Math.Round(100m * x / (x + more)) + off;
                    return percent > 100
                        || Papers.Says($"The team closed {x} of the {x + more} referrals ({percent}%).").Count == 1;
                }
            );

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

    [Theory]
    [InlineData("92%", 0)]
    [InlineData("95%", 1)]
    public void Percentages_may_stand_beside_a_ratio(string last, int found) =>
        Papers
            .Table(
                ["Month", "On time", "Share"],
                ["April", "40/50", "80%"],
                ["May", "45/60", "75%"],
                ["June", "33 of 66", "50%"],
                ["July", "46/50", last]
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

    [Fact]
    public void A_rate_column_follows_from_count_and_population()
    {
        Rates("30").ShouldBeEmpty();
        Rates("36").Only().Expected.ShouldBe("30");

        static IReadOnlyList<FigureFinding> Rates(string last) =>
            Papers.Table(
                ["Ward", "Children", "Population", "Rate per 10,000"],
                ["Harbour", "20", "4,000", "50"],
                ["Mill", "30", "5,000", "60"],
                ["Quay", "12", "4,000", last]
            );
    }

    [Fact]
    public void An_average_row_is_the_mean_where_another_column_shows_it()
    {
        Papers
            .Table(["Month", "Visits", "Calls"], ["April", "10", "20"], ["May", "20", "40"], ["Average", "15", "30"])
            .ShouldBeEmpty();
        Papers
            .Table(["Month", "Visits", "Calls"], ["April", "10", "20"], ["May", "20", "40"], ["Average", "15", "35"])
            .Only()
            .Expected.ShouldBe("30");
        Papers
            .Table(["Month", "Visits", "Calls"], ["April", "10", "20"], ["May", "20", "40"], ["Average", "16", "35"])
            .ShouldBeEmpty();
    }

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

    private static string?[][] Totalled(int[][] n) =>
        [
            ["Ward", .. n[0].Select((_, i) => (string?)$"Kind {(char)('A' + i)}"), "Total"],
            .. n.Select(
                (r, i) => (string?[])[$"Ward {(char)('A' + i)}", .. r.Select(x => (string?)$"{x}"), $"{r.Sum()}"]
            ),
            ["Total", .. n[0].Select((_, c) => (string?)$"{n.Sum(r => r[c])}"), $"{n.Sum(r => r.Sum())}"],
        ];
}
