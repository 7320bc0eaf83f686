using Throughline.Domain.Figures;
using Throughline.Domain.Tests.Intake;

namespace Throughline.Domain.Tests.Figures;

/// <summary>
/// Tables as dashboards have them, with every figure right: averages and maxima in a total's row, targets, changes,
/// counts with percentages.
/// </summary>
public sealed class APageOfRightTables
{
    private static readonly string[] Page =
    [
        """
            Service | Budget £m | Forecast £m | Variance £m
            Placements | 18.63 | 20.51 | 1.89
            Fostering | 6.20 | 6.18 | (0.02)
            Social work teams | 9.87 | 10.14 | 0.27
            Early help | 4.41 | 4.41 | 0.00
            Total | 39.11 | 41.24 | 2.14
            """,
        """
            Indicator | 2016/17 | 2017/18 | Target | England
            Assessments in 45 days | 82% | 87% | 85% | 83%
            Repeat referrals | 21% | 19% | 20% | 22%
            Reviews on time | 95% | 96% | 95% | n/a
            Total number of referrals | 2,114 | 2,340 | - | -
            Rate of referrals per 10,000 | 512 | 566 | - | 552
            """,
        """
            Team | Posts | Vacant | Vacancy rate %
            North | 24 | 3 | 12.5%
            South | 30 | 6 | 20.0%
            East | 18 | 1 | 5.6%
            Care leavers | 11 | 2 | 18.2%
            Total | 83 | 12 | 14.5%
            """,
        """
            Age | Boys | Girls | Total | %
            Under 1 | 8 | 7 | 15 | 5%
            1 to 4 | 22 | 19 | 41 | 13%
            5 to 9 | 31 | 28 | 59 | 19%
            10 to 15 | 60 | 52 | 112 | 36%
            16 and over | 53 | 32 | 85 | 27%
            Total | 174 | 138 | 312 | 100%
            """,
        """
             | Q1 | Q2 | Q3 | Q4 | Year to date
            Contacts | 1,204 | 1,311 | 1,190 | 1,288 | 4,993
            Referrals | 402 | 431 | 399 | 415 | 1,647
            Conversion | 33% | 33% | 34% | 32% | 33%
            """,
        """
            Stage | Cases | Average days | Longest
            Entry to placement order | 14 | 142 | 301
            Order to match | 12 | 110 | 215
            Match to placement | 11 | 31 | 80
            Total | 37 | 97 | 301
            """,
        """
            Group | Children looked after | % | Town %
            White British | 198 | 63% | 71%
            Mixed | 41 | 13% | 6%
            Black | 28 | 9% | 7%
            Asian | 31 | 10% | 13%
            Other | 14 | 4% | 3%
            All | 312 | 100% | 100%
            """,
        """
            Year | Stage 1 | Stage 2 | Stage 3 | Upheld
            2015/16 | 41 | 6 | 1 | 18
            2016/17 | 38 | 4 | 0 | 15
            2017/18 | 52 | 7 | 2 | 24
            """,
        """
            Saving | 2018/19 £000 | 2019/20 £000 | 2020/21 £000 | Total £000
            Edge of care | 250 | 400 | 150 | 800
            Contracts | 100 | 100 | - | 200
            Agency staff | 300 | - | - | 300
            Sub-total | 650 | 500 | 150 | 1,300
            Income | 50 | 75 | 25 | 150
            Grand total | 700 | 575 | 175 | 1,450
            """,
        """
            Type | March 2017 | March 2018 | Change
            In-house fostering | 120 | 131 | 11
            Agency fostering | 88 | 79 | -9
            Residential | 31 | 34 | 3
            With parents | 12 | 15 | 3
            Total | 251 | 259 | 8
            """,
        """
            Month | Episodes | Children | Interviews offered | Interviews held in 72 hours
            April | 28 | 14 | 22 (79%) | 12 (55%)
            May | 31 | 17 | 27 (87%) | 15 (56%)
            June | 25 | 13 | 20 (80%) | 14 (70%)
            Total | 84 | 44 | 69 (82%) | 41 (59%)
            """,
    ];

    [Fact]
    public void Is_silent() => Check(Page).ShouldBeEmpty(Check(Page).Told());

    [Theory]
    [InlineData("| 41.24 |", "| 42.24 |", "41.24")]
    [InlineData("| 18.2%", "| 16.2%", "18.2%")]
    [InlineData("| 36%", "| 46%", "36%")]
    [InlineData("| 112 |", "| 122 |", "112")]
    [InlineData("| 1,450", "| 1,550", "1,450")]
    [InlineData("| 259 |", "| 269 |", "259")]
    [InlineData("| 12 (55%)", "| 12 (65%)", "55%")]
    public void With_one_figure_spoilt_it_is_found(string right, string wrong, string expected)
    {
        var page = Page.Select(t => t.Replace(right, wrong, StringComparison.Ordinal)).ToArray();
        page.ShouldNotBe(Page);
        Check(page).ShouldContain(f => f.Expected == expected, Check(page).Told());
    }

    private static IReadOnlyList<FigureFinding> Check(string[] page) =>
        Papers.Check([
            .. page.SelectMany(
                (t, i) =>
                    Papers
                        .Lines(100 * i, "The figures are these.")
                        .Append(
                            Made.Table(
                                100 * i + 1,
                                [.. t.Split('\n').Select(r => r.Split(" | ").Select(c => (string?)c.Trim()).ToArray())]
                            )
                        )
            ),
        ]);
}
