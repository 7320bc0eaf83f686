namespace Throughline.Documents.Forms;

/// <summary>
/// A workbook for people to fill in and send back: a title block, a table with locked and fillable columns, and a
/// hidden sheet that says what it is.
/// </summary>
public sealed record FormWorkbook
{
    public required string Title { get; init; }

    /// <summary>The lines under the title, one row each.</summary>
    public required IReadOnlyList<string> Lines { get; init; }
    public required IReadOnlyList<FormColumn> Columns { get; init; }
    public required IReadOnlyList<FormRow> Rows { get; init; }

    /// <summary>What the choice columns offer.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>The first day that the date columns take.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>What the hidden sheet keeps for the reader; see <see cref="FilledWorkbook.Seal"/>.</summary>
    public required string Seal { get; init; }

    /// <summary>The header over the hidden column of identities.</summary>
    public const string IdentityHeader = "Row identity (do not change)";

    /// <summary>The visible sheet, and the hidden one.</summary>
    public const string SheetName = "Plan";
    public const string HiddenSheetName = "Throughline";

    /// <summary>Most characters of a cell (a limit of the format).</summary>
    public const int MostCharacters = 32_767;

    /// <summary>The row of the headers, after the title and the lines.</summary>
    internal int HeaderRow => Lines.Count + 2;

    /// <summary>The last row of the table; a form without rows has an empty one.</summary>
    internal int LastRow => HeaderRow + Math.Max(Rows.Count, 1);
}
