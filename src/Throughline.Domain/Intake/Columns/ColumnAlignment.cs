namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Finds which field each column holds when the fields keep their order but some have fallen away: the monotone
/// assignment with the highest total fit (dynamic programming over columns and fields).
/// </summary>
internal static class ColumnAlignment
{
    /// <summary>
    /// What leaving a field out costs: less at the start, where page breaks cut the merged columns off.
    /// </summary>
    public const double SkipLeading = 0.4;
    public const double SkipInside = 2.0;
    public const double SkipTrailing = 1.0;

    /// <param name="fit">fit[column, field].</param>
    /// <param name="spare">What a column that holds no field costs (added, so usually negative).</param>
    /// <returns>For each column the index of its field, or -1; and the total.</returns>
    public static (int[] Fields, double Total) Best(Matrix<double> fit, double[] spare)
    {
        var columns = fit.Rows;
        var fields = fit.Columns;
        var best = new Matrix<double>(columns + 1, fields + 1);
        var step = new Matrix<Step>(columns + 1, fields + 1);
        for (var f = 1; f <= fields; f++)
        {
            best[0, f] = best[0, f - 1] - SkipLeading;
            step[0, f] = Step.SkipField;
        }

        for (var c = 1; c <= columns; c++)
        {
            best[c, 0] = best[c - 1, 0] + spare[c - 1];
            step[c, 0] = Step.SpareColumn;
            for (var f = 1; f <= fields; f++)
            {
                var take = best[c - 1, f - 1] + fit[c - 1, f - 1];
                var skip = best[c, f - 1] - (c == columns ? SkipTrailing : SkipInside);
                var extra = best[c - 1, f] + spare[c - 1];
                (best[c, f], step[c, f]) =
                    take >= skip && take >= extra ? (take, Step.Take)
                    : skip >= extra ? (skip, Step.SkipField)
                    : (extra, Step.SpareColumn);
            }
        }

        return (Trace(step, columns, fields), best[columns, fields]);
    }

    private static int[] Trace(Matrix<Step> step, int columns, int fields)
    {
        var result = new int[columns];
        Array.Fill(result, -1);
        var (c, f) = (columns, fields);
        while (c > 0 || f > 0)
        {
            switch (step[c, f])
            {
                case Step.Take:
                    result[--c] = --f;
                    break;
                case Step.SkipField:
                    f--;
                    break;
                default:
                    c--;
                    break;
            }
        }

        return result;
    }

    private enum Step
    {
        Take,
        SkipField,
        SpareColumn,
    }
}
