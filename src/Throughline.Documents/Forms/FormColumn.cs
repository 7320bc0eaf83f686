namespace Throughline.Documents.Forms;

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
