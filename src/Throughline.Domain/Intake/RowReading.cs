using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>One row of a plan.</summary>
public sealed record RowReading
{
    /// <summary>
    /// Stable for the same document: "block.row.part" in the source, so that a person's edits survive a second reading.
    /// </summary>
    public required string Id { get; init; }
    public required int Block { get; init; }
    public required SourcePlace Place { get; init; }

    /// <summary>
    /// The row's cells. Finding, question, recommendation, section and agency may be inherited from a row or heading
    /// above.
    /// </summary>
    public required IReadOnlyDictionary<Field, FieldReading> Fields { get; init; }

    /// <summary>Lettered or numbered actions within the action cell.</summary>
    public IReadOnlyList<ActionPart> Parts { get; init; } = [];

    /// <summary>
    /// The legend's code (R, A, G, Complete, N/A); null when the row has none or several that disagree.
    /// </summary>
    public string? Rating { get; init; }

    /// <summary>The colour the rating was read from, kept as it is.</summary>
    public Colour? RatingColour { get; init; }

    /// <summary>Struck through in the source.</summary>
    public bool Withdrawn { get; init; }
    public IReadOnlyList<Doubt> Uncertain { get; init; } = [];
}
