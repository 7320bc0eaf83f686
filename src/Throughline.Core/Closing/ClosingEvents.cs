using Throughline.Core.Data;
using Throughline.Domain.Closing;
using Throughline.Domain.Plans;

namespace Throughline.Core.Closing;

/// <summary>What happens on an action's way to closure, and back.</summary>
public static class ClosingEvents
{
    /// <summary>The agency holds that the action is done.</summary>
    public static readonly EventType Proposed = new("closing.proposed", "closure proposed");

    /// <summary>One more step agreed that it is.</summary>
    public static readonly EventType Agreed = new("closing.agreed", "closure agreed");

    /// <summary>A step did not agree, and the action is open.</summary>
    public static readonly EventType Refused = new("closing.refused", "closure refused");

    /// <summary>A closed action is open again.</summary>
    public static readonly EventType Reopened = new("closing.reopened", "closure reopened");

    /// <summary>Looked at again later, what was done has held.</summary>
    public static readonly EventType Held = new("closing.held", "closure held");

    /// <summary>Looked at again later, it has not held, and the action is open.</summary>
    public static readonly EventType DidNotHold = new("closing.did-not-hold", "closure did not hold");

    /// <summary>Somebody said why an action closes that has no proof.</summary>
    public static readonly EventType WithoutProofExplained = new(
        "closing.without-proof-explained",
        "closing without proof explained"
    );

    /// <summary>The event of a step that came to this verdict.</summary>
    internal static EventType Of(SignOffVerdict verdict) =>
        verdict switch
        {
            SignOffVerdict.Proposed => Proposed,
            SignOffVerdict.Agreed => Agreed,
            SignOffVerdict.Refused => Refused,
            SignOffVerdict.Reopened => Reopened,
            SignOffVerdict.Held => Held,
            SignOffVerdict.DidNotHold => DidNotHold,
        };
}
