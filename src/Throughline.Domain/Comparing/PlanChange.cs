using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>What happened to a row, or to one field of it, between two versions.</summary>
public enum PlanChangeKind
{
    Dropped,
    Added,
    Replaced,
    Split,
    Merged,
    Withdrawn,
    Reinstated,
    Closed,
    Reopened,
    Agency,
    Owner,
    Date,
    Rating,
    Score,
    Direction,
    Renumbered,
    Section,
    Reworded,
}

/// <summary>One change between two versions of a plan.</summary>
public sealed record PlanChange
{
    public required PlanChangeKind Kind { get; init; }

    /// <summary>
    /// Keys of the earlier version's rows; empty for what was added. A change of a question stands once, with all the
    /// rows under it.
    /// </summary>
    public required IReadOnlyList<string> BeforeRows { get; init; }

    /// <summary>Keys of the later version's rows; empty for what was dropped.</summary>
    public required IReadOnlyList<string> AfterRows { get; init; }

    /// <summary>The field that changed; null for a row as a whole.</summary>
    public Field? Field { get; init; }

    /// <summary>The heading of the column that changed, where only the plan has it; null for a field of all plans.</summary>
    public string? Heading { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>Word by word.</summary>
    public required IReadOnlyList<WordRun> Words { get; init; }

    /// <summary>0 to 1: how much it matters to somebody who holds the plan to account.</summary>
    public required double Matters { get; init; }

    /// <summary>Why it matters so much, in a sentence.</summary>
    public required string Why { get; init; }
}
