namespace Throughline.Domain.Meetings;

/// <summary>Where an executive decision stands.</summary>
public enum DecisionState
{
    /// <summary>Notice is given or due; nothing is decided.</summary>
    Planned,
    Withdrawn,

    /// <summary>It is taken and not published yet.</summary>
    Taken,

    /// <summary>It is published, and may still be called in.</summary>
    OpenToCallIn,
    CalledIn,

    /// <summary>It may be carried out.</summary>
    InForce,
}

/// <summary>Facts about each state.</summary>
public static class DecisionStates
{
    public static string Label(this DecisionState state) =>
        state switch
        {
            DecisionState.Planned => "Planned",
            DecisionState.Withdrawn => "Withdrawn",
            DecisionState.Taken => "Taken, not published",
            DecisionState.OpenToCallIn => "Open to call-in",
            DecisionState.CalledIn => "Called in",
            DecisionState.InForce => "In force",
        };
}
