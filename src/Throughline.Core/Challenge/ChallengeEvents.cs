using Throughline.Core.Data;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;

namespace Throughline.Core.Challenge;

/// <summary>What happens to challenges and to the rules that find questions.</summary>
public static class ChallengeEvents
{
    /// <summary>Somebody raised a challenge: their own question, or one that a rule found.</summary>
    public static readonly EventType Raised = new("challenge.raised", "challenge raised");

    /// <summary>The agency's lead answered.</summary>
    public static readonly EventType Answered = new("challenge.answered", "challenge answered");

    /// <summary>The answer was enough.</summary>
    public static readonly EventType Accepted = new("challenge.accepted", "challenge accepted");

    /// <summary>The answer was not enough, and the agency is asked again.</summary>
    public static readonly EventType Pressed = new("challenge.pressed", "challenge pressed");

    /// <summary>A challenge is over, with its answer.</summary>
    public static readonly EventType Closed = new("challenge.closed", "challenge closed");

    /// <summary>A challenge, or a question that a rule found, need not be answered.</summary>
    public static readonly EventType Dismissed = new("challenge.dismissed", "challenge dismissed");

    /// <summary>Another agency is to answer: the one that was asked became it, or ended.</summary>
    public static readonly EventType AgencyChanged = new("challenge.agency-changed", "agency of challenge changed");

    /// <summary>A challenge was given to one person of the agency, or back to all of it.</summary>
    public static readonly EventType Assigned = new("challenge.assigned", "challenge assigned");

    /// <summary>The event of a challenge that comes into this state.</summary>
    internal static EventType Of(ChallengeState state) =>
        state switch
        {
            ChallengeState.Raised => Raised,
            ChallengeState.Answered => Answered,
            ChallengeState.Accepted => Accepted,
            ChallengeState.Pressed => Pressed,
            ChallengeState.Closed => Closed,
            ChallengeState.Dismissed => Dismissed,
        };
}
