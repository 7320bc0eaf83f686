using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Small tables under the same headings, one for each recommendation or agency, explain their headings together: each
/// alone has too few rows to show what words are that no list knows.
/// </summary>
internal static class TablesAlike
{
    /// <summary>Tables under the same headings from which their rows together say what these mean.</summary>
    private const int LeastAlike = 2;

    /// <summary>Columns of the narrowest.</summary>
    private const int LeastColumns = 3;

    /// <summary>A finder that has read them as one table knows their heading over each.</summary>
    public static void Learn(SourceMaterial material, HeaderFinder headers)
    {
        var alike = material
            .Elements.OfType<SourceTable>()
            .Where(t => !t.Hidden && t.ColumnCount >= LeastColumns && t.Rows.Count >= 2)
            .GroupBy(HeadingOf, StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.Skip(LeastAlike - 1).Any());
        foreach (var tables in alike)
        {
            var first = tables.First();
            _ = headers.At(first with { Rows = [first.Rows[0], .. tables.SelectMany(t => t.Rows.Skip(1))] }, 0);
        }
    }

    /// <summary>The first row's words; empty where a cell of it is.</summary>
    private static string HeadingOf(SourceTable table)
    {
        var cells = table.Rows[0].Cells;
        return cells.Count == table.ColumnCount && cells.All(c => Fold.HasInk(c.Text))
            ? string.Join('|', cells.Select(c => Fold.Words(c.Text)))
            : "";
    }
}
