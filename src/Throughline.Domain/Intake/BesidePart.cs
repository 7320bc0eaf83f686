using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>Words of a paper that were read into no plan: what they are, and where they stand.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Kind">What they were taken for.</param>
/// <param name="Words">All of them as they stand; a table's cells with bars between, a line for each row.</param>
public sealed record BesidePart(SourcePlace Place, BesideKind Kind, string Words)
{
    /// <summary>Characters of words that are kept for one part: a sheet of raw data is not stored twice.</summary>
    internal const int MostKept = 20_000;

    /// <summary>Rows of a table with words in them; 0 for all else.</summary>
    public int Rows { get; init; }

    /// <summary>How many of its characters are not in <see cref="Words"/>: they stand in the paper only.</summary>
    public int NotKept { get; init; }
}
