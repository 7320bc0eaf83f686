namespace Throughline.Core.Threads;

/// <summary>What kind of thing stands on the line, for its sign and its word.</summary>
public enum ThreadKind
{
    Read,
    Update,
    SentBack,
    Extension,
    Evidence,
    Check,
    Measure,
    Impact,
    SignOff,
    Hold,
    Challenge,
    Answer,
    Withdrawn,
}

/// <summary>One dated thing on the line of an action: what happened, in which words, and who wrote it when.</summary>
/// <param name="At">When it happened or was written, UTC; null for what a paper gives without a day, which stands
/// first.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Text">Its own words; null when the title says all.</param>
/// <param name="Who">Who wrote it; null for what was read from a paper.</param>
/// <param name="Period">The days that evidence speaks for, or the day that a body met, in words.</param>
/// <param name="Id">The record it is made from: the last to order by, so that two of one moment always stand the same
/// way round.</param>
public sealed record ThreadElement(
    DateTime? At,
    ThreadKind Kind,
    string Title,
    string? Text,
    string? Who,
    string? Period,
    Guid Id
)
{
    /// <summary>The date of an entry as its paper writes it; null for what a paper gives without one.</summary>
    public string? Dated { get; init; }

    public static string Label(ThreadKind kind) =>
        kind switch
        {
            ThreadKind.Read => "From the paper",
            ThreadKind.Update => "Update",
            ThreadKind.SentBack => "Sent back",
            ThreadKind.Extension => "Target date",
            ThreadKind.Evidence => "Evidence",
            ThreadKind.Check => "Evidence checked",
            ThreadKind.Measure => "Measure",
            ThreadKind.Impact => "Difference made",
            ThreadKind.SignOff => "Sign-off",
            ThreadKind.Hold => "Did it hold?",
            ThreadKind.Challenge => "Challenge",
            ThreadKind.Answer => "Answer",
            ThreadKind.Withdrawn => "Withdrawn",
        };
}
