namespace Throughline.Documents.Papers;

/// <summary>A numbered list: each entry's first line is numbered, the others stand small below it.</summary>
public sealed record PaperList(IReadOnlyList<IReadOnlyList<string>> Entries) : PaperBlock;
