namespace Throughline.Domain.Challenge;

/// <summary>A question raised by a person or a rule, from raised to closed.</summary>
public enum ChallengeState
{
    Raised,
    Answered,
    Accepted,
    Pressed,
    Closed,
    Dismissed,
}

/// <summary>Its words on screen.</summary>
public static class ChallengeStates
{
    public static string Label(this ChallengeState state) =>
        state switch
        {
            ChallengeState.Raised => "Raised, not answered",
            ChallengeState.Answered => "Answered",
            ChallengeState.Accepted => "Answer accepted",
            ChallengeState.Pressed => "Pressed",
            ChallengeState.Closed => "Closed",
            ChallengeState.Dismissed => "Dismissed",
        };
}
