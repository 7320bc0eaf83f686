namespace Throughline.Documents.Papers;

/// <summary>A list: each entry's first line bears its number or mark, the others stand small below it.</summary>
/// <param name="Numbered">False for a list with marks.</param>
public sealed record PaperList(IReadOnlyList<IReadOnlyList<string>> Entries, bool Numbered = true) : PaperBlock;
