namespace Throughline.Domain.Plans;

/// <summary>
/// A plan as the rules see it, whatever it came from: a pack that is only read, a live plan, or a snapshot.
/// </summary>
public sealed record PlanVersion
{
    public required string Title { get; init; }

    /// <summary>The document's name, for places; null for a live plan.</summary>
    public string? Document { get; init; }

    /// <summary>
    /// The day that the plan speaks for: the meeting's, the snapshot's, or today for a live plan. Null when the paper
    /// does not say; rules about passed dates then keep silent.
    /// </summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>The day the plan began, when it is known.</summary>
    public DateOnly? Began { get; init; }

    /// <summary>
    /// The fields that the plan has a column for: a rule about an empty cell asks only where there is a cell to fill.
    /// </summary>
    public required IReadOnlySet<Field> Columns { get; init; }
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>How earlier plans of this partnership and of its peers were rated; empty where nobody knows.</summary>
    public IReadOnlyList<PlanShape> Peers { get; init; } = [];

    /// <summary>
    /// True for a plan that is kept in Throughline, or a snapshot of one: a key is the same promise in every version.
    /// The keys of papers are places and mean nothing in another paper.
    /// </summary>
    public bool Kept { get; init; }
    public required IReadOnlyList<PlanRow> Rows { get; init; }
}
