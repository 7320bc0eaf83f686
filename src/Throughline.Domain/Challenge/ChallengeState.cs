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
