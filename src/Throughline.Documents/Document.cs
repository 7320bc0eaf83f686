namespace Throughline.Documents;

/// <summary>A document as a person holds it: its blocks in reading order, each with the place it came from.</summary>
/// <remarks>Knows nothing of plans. Immutable once read; safe to share between threads.</remarks>
public sealed record Document
{
    /// <summary>The file's name without its folder.</summary>
    public required string Name { get; init; }

    public required FileFormat Format { get; init; }

    /// <summary>
    /// Pages in a PDF; explicit and rendered page breaks plus one in a DOCX; sheets in an XLSX; 1 in a text without
    /// form feeds.
    /// </summary>
    public required int PageCount { get; init; }

    /// <summary>Every block in reading order, furniture included.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Width and height of each page in points (PDF only; else empty).</summary>
    public IReadOnlyList<PageSize> Pages { get; init; } = [];

    /// <summary>Words that are no part of the text, in the order of their places.</summary>
    public IReadOnlyList<Aside> Beside { get; init; } = [];

    /// <summary>
    /// Pictures of a PDF's pages, where it is read to be published; of pages on which something stands that hardly anybody
    /// sees there is none.
    /// </summary>
    public IReadOnlyList<PageLook> Looks { get; init; } = [];

    /// <summary>Non-blank characters in all blocks.</summary>
    public long Characters => Blocks.Sum(b => b.Characters);

    /// <summary>
    /// What the reader noticed and a person should know: an encoding that was guessed, hidden sheets, pages without
    /// text.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
