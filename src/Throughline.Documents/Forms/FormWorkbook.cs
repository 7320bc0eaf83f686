namespace Throughline.Documents.Forms;

/// <summary>What a column of a form takes.</summary>
public enum FormColumnKind
{
    Text,
    Choice,
    Date,
}

/// <summary>How a cell looks: the named style of the workbook that it wears.</summary>
public enum FormTint
{
    None,
    NotStarted,
    OnTrack,
    AtRisk,
    OffTrack,
    Complete,
}

/// <summary>A column of a form.</summary>
/// <param name="Width">In characters, as a spreadsheet counts widths.</param>
/// <param name="Fillable">True when people write in it; false is locked.</param>
/// <param name="Prompt">Shown beside a fillable cell when it is chosen.</param>
/// <param name="Most">Most characters that the sheet lets people write in a cell.</param>
public sealed record FormColumn(
    string Header,
    double Width,
    bool Fillable,
    FormColumnKind Kind = FormColumnKind.Text,
    string? Prompt = null,
    int Most = FormWorkbook.MostCharacters
);

/// <summary>A locked cell's words and tint.</summary>
public readonly record struct FormCell(string Text, FormTint Tint = FormTint.None);

/// <summary>
/// One row: its locked cells in the order of the locked columns, whether people may fill the others, and who it is.
/// </summary>
public sealed record FormRow(IReadOnlyList<FormCell> Cells, bool Fillable, string Identity);

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
}
