using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Tells a second line of column headings from the first row of a plan by how it stands, not by its words.</summary>
internal static class Subheadings
{
    /// <summary>Characters of the longest heading under a group: "Operational lead", "(October 2024)".</summary>
    private const int Longest = 48;

    /// <summary>A group has at least two columns.</summary>
    private const int LeastUnderGroup = 2;

    /// <returns>
    /// True when a heading above spans columns that the line below fills with short words, and everything else in that
    /// line is short as well.
    /// </returns>
    public static bool Are(SourceRow above, SourceRow below)
    {
        var inked = below.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        return inked.Count > 0
            && inked.TrueForAll(c => c.ColumnSpan == 1 && c.Text.Trim().Length <= Longest && !IsBody(c.Text))
            && above.Cells.Any(a =>
                Fold.HasInk(a.Text)
                && a.ColumnSpan >= LeastUnderGroup
                && inked.Count(b => b.Column >= a.Column && b.Column < a.Column + a.ColumnSpan) >= LeastUnderGroup
            );
    }

    /// <summary>Numbers of rows ("1.1") and sentences stand in the rows themselves.</summary>
    private static bool IsBody(string text) =>
        text.TrimEnd().EndsWith('.') || (CellShapes.IsNumbering(text.AsSpan().Trim()) && !IsQuarter(text));

    private static bool IsQuarter(string text) => Fold.Words(text) is ['q', >= '1' and <= '4'];
}
