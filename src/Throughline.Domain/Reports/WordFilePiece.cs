namespace Throughline.Domain.Reports;

/// <summary>A piece of an officer's own file, in reading order.</summary>
/// <param name="Level">Of a heading, from 1; null for all else.</param>
/// <param name="Words">With the light structure of <see cref="PartWords"/>: a list's mark, a table's rows.</param>
public sealed record WordFilePiece(int? Level, string Words)
{
    /// <summary>A paragraph that is bold as a whole may be a heading that its author did not style as one.</summary>
    public bool Bold { get; init; }
}

/// <summary>Which words of a file become which part.</summary>
/// <param name="Title">The title that the file gives itself; null for none.</param>
/// <param name="Words">By the part's key; only parts of which the file says something.</param>
/// <param name="Told">A sentence for each heading: where its words went.</param>
public sealed record WordFileParts(
    string? Title,
    IReadOnlyDictionary<string, string> Words,
    IReadOnlyList<string> Told
);
