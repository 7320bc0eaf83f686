namespace Throughline.Core.Audit;

/// <summary>What one may ask the history of.</summary>
public enum HistoryKind
{
    Plan,

    /// <summary>A recommendation or question with everything that answers it.</summary>
    Recommendation,

    /// <summary>An action with its updates, dates, evidence, measures and sign-off.</summary>
    Action,

    /// <summary>Evidence in all its versions.</summary>
    Evidence,

    /// <summary>A cycle of updates and whom it asked.</summary>
    Cycle,

    /// <summary>A person's account: administrators, and the person.</summary>
    Account,
}

/// <summary>Facts about each kind.</summary>
public static class HistoryKinds
{
    /// <summary>As it stands in an address.</summary>
    public static string Segment(this HistoryKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>As it stands in a sentence: "History of this action".</summary>
    public static string Noun(this HistoryKind kind) =>
        kind switch
        {
            HistoryKind.Plan => "plan",
            HistoryKind.Recommendation => "recommendation",
            HistoryKind.Action => "action",
            HistoryKind.Evidence => "evidence",
            HistoryKind.Cycle => "update cycle",
            HistoryKind.Account => "account",
        };

    /// <returns>Null when the segment names no kind.</returns>
    public static HistoryKind? Parse(string segment) =>
        Enum.GetValues<HistoryKind>().Where(k => k.Segment() == segment).Select(k => (HistoryKind?)k).SingleOrDefault();
}
