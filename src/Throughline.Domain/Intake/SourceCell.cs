using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

public sealed record SourceCell(string Text, int Column, SourcePlace Place)
{
    public int ColumnSpan { get; init; } = 1;
    public int RowSpan { get; init; } = 1;
    public Colour? Fill { get; init; }
    public Colour? Ink { get; init; }
    public bool Struck { get; init; }
    public bool Bold { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The lines that it was joined of, each with its own place; empty for a cell that stands as it is.</summary>
    public IReadOnlyList<SourceCell> Parts { get; init; } = [];

    /// <summary>Why its words may be wrong; null when they are certain.</summary>
    public string? Doubt { get; init; }

    /// <summary>
    /// True for a heading that the paper does not have, made when a plan with a column for each agency was unfolded.
    /// </summary>
    public bool Supplied { get; init; }
}
