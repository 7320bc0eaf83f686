namespace Throughline.Domain.Challenge;

/// <summary>What may be done with a question.</summary>
public enum ChallengeStep
{
    Answer,
    Accept,
    Press,
    Close,
    Dismiss,
}

/// <summary>From raised to closed: which step may follow which state, and what each needs.</summary>
public static class ChallengeSteps
{
    /// <summary>Characters of a question, an answer or a reason.</summary>
    public const int MostCharacters = 5_000;

    /// <returns>The state that the step leads to; null where it may not be taken.</returns>
    public static ChallengeState? After(ChallengeState state, ChallengeStep step) =>
        (state, step) switch
        {
            (ChallengeState.Raised or ChallengeState.Pressed, ChallengeStep.Answer) => ChallengeState.Answered,
            (ChallengeState.Answered, ChallengeStep.Accept) => ChallengeState.Accepted,
            (ChallengeState.Answered, ChallengeStep.Press) => ChallengeState.Pressed,
            (ChallengeState.Answered or ChallengeState.Accepted, ChallengeStep.Close) => ChallengeState.Closed,
            (ChallengeState.Raised or ChallengeState.Pressed or ChallengeState.Answered, ChallengeStep.Dismiss) =>
                ChallengeState.Dismissed,
            _ => null,
        };

    /// <summary>An accepted answer speaks for itself; every other step says why.</summary>
    public static bool NeedsWords(this ChallengeStep step) => step != ChallengeStep.Accept;

    /// <summary>True while it waits for the agency.</summary>
    public static bool WaitsForAgency(this ChallengeState state) =>
        state is ChallengeState.Raised or ChallengeState.Pressed;

    /// <summary>True when nothing more can be done.</summary>
    public static bool IsOver(this ChallengeState state) => state is ChallengeState.Closed or ChallengeState.Dismissed;

    public static string Label(this ChallengeStep step) =>
        step switch
        {
            ChallengeStep.Answer => "Answer",
            ChallengeStep.Accept => "Accept the answer",
            ChallengeStep.Press => "Press: the answer is not enough",
            ChallengeStep.Close => "Close",
            ChallengeStep.Dismiss => "Dismiss: it need not be answered",
        };
}
