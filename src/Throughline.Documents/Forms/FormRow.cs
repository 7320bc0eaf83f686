namespace Throughline.Documents.Forms;

/// <summary>
/// One row: its locked cells in the order of the locked columns, whether people may fill the others, and who it is.
/// </summary>
public sealed record FormRow(IReadOnlyList<FormCell> Cells, bool Fillable, string Identity);
