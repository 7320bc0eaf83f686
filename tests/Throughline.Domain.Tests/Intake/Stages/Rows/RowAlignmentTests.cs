using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Rows;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

/// <summary>The cells of one row under the headings that they fit.</summary>
public sealed class RowAlignmentTests
{
    [Fact]
    public void A_row_typed_one_column_to_the_right_is_moved_back_as_a_whole()
    {
        var fit = Fit([2, -8, -8, -8], [-8, 2, -8, -8], [-8, -8, 2, -8]);
        RowAlignment.Best(fit, [1, 2, 3]).Fields.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void A_row_that_fits_as_it_stands_stays() =>
        RowAlignment.Best(Fit([2, -1, -1], [-1, 2, -1]), [0, 1]).Fields.ShouldBe([0, 1]);

    [Fact]
    public void No_placement_is_better_than_the_ceiling()
    {
        var fit = Fit([2, -8, 1], [-3, 2, 4], [0, 1, 2]);
        RowAlignment.Best(fit, [0, 1, 2]).Total.ShouldBeLessThanOrEqualTo(RowAlignment.Ceiling(fit));
        RowAlignment.InPlace(fit, [0, 1, 2]).ShouldBe(6);
    }

    private static Matrix<double> Fit(params double[][] rows)
    {
        var fit = new Matrix<double>(rows.Length, rows[0].Length);
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[0].Length; c++)
            {
                fit[r, c] = rows[r][c];
            }
        }

        return fit;
    }
}
