using Throughline.Domain.Intake.Columns;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

public sealed class ColumnAlignmentTests
{
    private const double No = -6;

    [Fact]
    public void Columns_that_fit_their_fields_keep_them() =>
        Best([1, No, No], [No, 1, No], [No, No, 1]).ShouldBe([0, 1, 2]);

    [Fact]
    public void A_field_that_fell_away_at_the_left_is_left_out() => Best([No, 1, No], [No, No, 1]).ShouldBe([1, 2]);

    [Fact]
    public void A_column_that_fits_nothing_is_spare() => Best([1, No], [No, No], [No, 1]).ShouldBe([0, -1, 1]);

    [Fact]
    public void Fields_keep_their_order_whatever_fits_better() => Best([No, 1], [1, No]).ShouldNotBe([1, 0]);

    private static int[] Best(params double[][] fit)
    {
        var matrix = new Matrix<double>(fit.Length, fit[0].Length);
        for (var c = 0; c < fit.Length; c++)
        {
            for (var f = 0; f < fit[0].Length; f++)
            {
                matrix[c, f] = fit[c][f];
            }
        }

        return ColumnAlignment.Best(matrix, [.. fit.Select(_ => -3.0)]).Fields;
    }
}
