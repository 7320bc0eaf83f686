namespace Throughline.Documents.Forms;

/// <summary>One row under the header.</summary>
/// <param name="Cells">By header; headers that the form does not know stand under their own words, cells without header
/// under their column's letters.</param>
public sealed record FilledRow(int Number, string Identity, IReadOnlyDictionary<string, FilledCell> Cells);
