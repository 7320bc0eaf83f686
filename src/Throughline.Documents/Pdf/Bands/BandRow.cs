namespace Throughline.Documents.Pdf.Bands;

/// <summary>A row of a table that no line draws, as it stands on its page.</summary>
/// <param name="IsGroups">True for the line that names groups of columns, wherever it is printed.</param>
internal sealed record BandRow(TableRow Row, int Page, bool IsGroups);
