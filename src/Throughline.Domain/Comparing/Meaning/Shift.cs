namespace Throughline.Domain.Comparing.Meaning;

/// <summary>How a promise's meaning moved when its words changed.</summary>
public enum ShiftKind
{
    /// <summary>"all staff" became "relevant staff".</summary>
    Narrowed,

    /// <summary>"where possible" was put in.</summary>
    Hedged,

    /// <summary>A number that could be checked is gone.</summary>
    FigureLost,

    /// <summary>A number moved to less: fewer files, or more days.</summary>
    FigureChanged,

    /// <summary>"subject to", "unless", "including ..." and what follows is gone.</summary>
    ConditionLost,

    /// <summary>Some of the agencies that were named are not named any more.</summary>
    FewerAgencies,

    /// <summary>"implement" became "explore"; "will" became "aim to".</summary>
    Softened,

    /// <summary>"explore" became "implement".</summary>
    Strengthened,
}

/// <summary>Facts about each shift of meaning.</summary>
public static class ShiftFacts
{
    /// <summary>True where less is promised than before.</summary>
    public static bool IsLess(this ShiftKind kind) =>
        kind switch
        {
            ShiftKind.Narrowed
            or ShiftKind.Hedged
            or ShiftKind.FigureLost
            or ShiftKind.FigureChanged
            or ShiftKind.ConditionLost
            or ShiftKind.FewerAgencies
            or ShiftKind.Softened => true,
            ShiftKind.Strengthened => false,
        };

    /// <summary>What happened, in words that a sentence begins with: "“all” became “relevant”".</summary>
    public static string Fact(this Shift shift) =>
        shift.Kind switch
        {
            ShiftKind.Narrowed
            or ShiftKind.FigureChanged
            or ShiftKind.Softened
            or ShiftKind.Strengthened when shift.From.Length > 0 && shift.To.Length > 0 =>
                $"“{shift.From}” became “{shift.To}”",
            ShiftKind.Hedged
            or ShiftKind.Softened
            or ShiftKind.Strengthened
            or ShiftKind.Narrowed when shift.To.Length > 0 => $"“{shift.To}” was put in",
            ShiftKind.FewerAgencies =>
                $"{shift.From} {(shift.From.Contains(" and ", StringComparison.Ordinal) ? "are" : "is")} not "
                    + $"named any more",
            _ => $"“{shift.From}” was taken out",
        };
}

/// <summary>One shift of meaning and the words that show it.</summary>
/// <param name="From">The words that were there; empty where words were only put in.</param>
/// <param name="To">The words that are there now; empty where words were only taken out.</param>
public sealed record Shift(ShiftKind Kind, string From, string To);
