namespace Throughline.Documents.Papers;

/// <summary>A paper to be handed out: what stands in it, without how it looks. A4 upright.</summary>
/// <param name="Title">Its heading, and its title in the file's properties.</param>
/// <param name="Author">Who hands it out, for the file's properties.</param>
public sealed record Paper(string Title, string Author, IReadOnlyList<PaperBlock> Blocks);

/// <summary>One piece of a paper.</summary>
public abstract record PaperBlock;

/// <summary>A heading below the title.</summary>
/// <param name="Level">1 to 3.</param>
public sealed record PaperHeading(int Level, string Text) : PaperBlock;

/// <summary>A paragraph. Small is for what only supports: sources, facts.</summary>
public sealed record PaperText(string Text, bool Small = false, bool Bold = false) : PaperBlock;

/// <summary>A numbered list: each entry's first line is numbered, the others stand small below it.</summary>
public sealed record PaperList(IReadOnlyList<IReadOnlyList<string>> Entries) : PaperBlock;

/// <summary>A table with a heading row that repeats on each page.</summary>
public sealed record PaperTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;
