namespace Throughline.Domain.Intake.Rows;

/// <summary>The best order-keeping placement of a row's inked cells; fields left empty cost nothing.</summary>
internal static class RowAlignment
{
    public static (int[] Fields, double Total) Best(double[,] fit, double[] spare)
    {
        var cells = fit.GetLength(0);
        var fields = fit.GetLength(1);
        var best = new double[cells + 1, fields + 1];
        for (var c = 1; c <= cells; c++)
        {
            best[c, 0] = best[c - 1, 0] + spare[c - 1];
            for (var f = 1; f <= fields; f++)
            {
                best[c, f] = Math.Max(Math.Max(best[c - 1, f - 1] + fit[c - 1, f - 1], best[c, f - 1]), best[c - 1, f] + spare[c - 1]);
            }
        }

        var result = new int[cells];
        Array.Fill(result, -1);
        var field = fields;
        for (var c = cells; c > 0;)
        {
            if (field > 0 && best[c, field] == best[c, field - 1])
            {
                field--;
            }
            else if (field > 0 && best[c, field] == best[c - 1, field - 1] + fit[c - 1, field - 1])
            {
                result[--c] = --field;
            }
            else
            {
                c--;
            }
        }

        return (result, best[cells, fields]);
    }
}
