using Throughline.Domain.Intake.Columns;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// The best order-keeping placement of a row's inked cells. What costs is every change of shift: a row typed one column
/// to the left has shifted once, however many cells it has. Fields left empty cost nothing.
/// </summary>
internal static class RowAlignment
{
    private const double ChangeOfShift = 3;
    private const double NoField = -9;

    /// <param name="fit">fit[cell, field].</param>
    /// <param name="own">For each cell the field of the column it stands in, or -1.</param>
    /// <returns>For each cell its field or -1, and the total.</returns>
    public static (int[] Fields, double Total) Best(Matrix<double> fit, int[] own)
    {
        var cells = fit.Rows;
        var fields = fit.Columns;

        // best[c, f + 1]: the first c + 1 cells placed, the last of them at f (or, at 0, with no field).
        var best = new Matrix<double>(cells, fields + 1);
        var from = new Matrix<int>(cells, fields + 1);
        for (var c = 0; c < cells; c++)
        {
            for (var f = -1; f < fields; f++)
            {
                (best[c, f + 1], from[c, f + 1]) = Step(best, fit, own, c, f);
            }
        }

        return Trace(best, from, cells, fields);
    }

    /// <summary>A total that no placement exceeds: every cell where it fits best, whatever the others do.</summary>
    public static double Ceiling(Matrix<double> fit)
    {
        var total = 0.0;
        for (var c = 0; c < fit.Rows; c++)
        {
            var best = NoField;
            for (var f = 0; f < fit.Columns; f++)
            {
                best = Math.Max(best, fit[c, f]);
            }

            total += best;
        }

        return total;
    }

    /// <summary>The total of leaving every cell where it stands.</summary>
    public static double InPlace(Matrix<double> fit, int[] own)
    {
        var total = 0.0;
        for (var c = 0; c < own.Length; c++)
        {
            total += own[c] >= 0 ? fit[c, own[c]] : NoField;
        }

        return total;
    }

    private static (double Total, int From) Step(
        Matrix<double> best,
        Matrix<double> fit,
        int[] own,
        int cell,
        int field
    )
    {
        if (cell == 0)
        {
            return First(fit, own[0], field);
        }

        if (field < 0)
        {
            return (best[cell - 1, 0] + NoField, -1);
        }

        var (total, before) = (double.NegativeInfinity, -1);
        for (var f = -1; f < field; f++)
        {
            var shift = KeepsShift(own, cell, field, f) ? 0 : ChangeOfShift;
            var candidate = best[cell - 1, f + 1] + fit[cell, field] - shift;
            if (candidate > total)
            {
                (total, before) = (candidate, f);
            }
        }

        return (total, before);
    }

    private static (double Total, int From) First(Matrix<double> fit, int own, int field) =>
        field < 0 ? (NoField, -1) : (fit[0, field] - (field == own || own < 0 ? 0 : ChangeOfShift), -1);

    private static bool KeepsShift(int[] own, int cell, int field, int before) =>
        own[cell] < 0
        || (before < 0 || own[cell - 1] < 0 ? field == own[cell] : field - own[cell] == before - own[cell - 1]);

    private static (int[] Fields, double Total) Trace(Matrix<double> best, Matrix<int> from, int cells, int fields)
    {
        var result = new int[cells];
        Array.Fill(result, -1);
        if (cells == 0)
        {
            return (result, 0);
        }

        var field = -1;
        for (var f = -1; f < fields; f++)
        {
            field = best[cells - 1, f + 1] > best[cells - 1, field + 1] ? f : field;
        }

        var total = best[cells - 1, field + 1];
        for (var c = cells - 1; c >= 0; c--)
        {
            result[c] = field;
            field = from[c, field + 1];
        }

        return (result, total);
    }
}
