namespace Throughline.Documents.Papers;

/// <summary>A paper to be handed out: what stands in it, without how it looks. A4 upright.</summary>
/// <param name="Title">Its heading, and its title in the file's properties.</param>
/// <param name="Author">Who hands it out, for the file's properties.</param>
public sealed record Paper(string Title, string Author, IReadOnlyList<PaperBlock> Blocks);
