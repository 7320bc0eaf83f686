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

    private static string?[][] Totalled(int[][] n) =>
        [
            ["Ward", .. n[0].Select((_, i) => (string?)$"Kind {(char)('A' + i)}"), "Total"],
            .. n.Select(
                (r, i) => (string?[])[$"Ward {(char)('A' + i)}", .. r.Select(x => (string?)$"{x}"), $"{r.Sum()}"]
            ),
            ["Total", .. n[0].Select((_, c) => (string?)$"{n.Sum(r => r[c])}"), $"{n.Sum(r => r.Sum())}"],
        ];
}
