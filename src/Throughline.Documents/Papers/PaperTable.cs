namespace Throughline.Documents.Papers;

/// <summary>A table with a heading row that repeats on each page.</summary>
public sealed record PaperTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;
