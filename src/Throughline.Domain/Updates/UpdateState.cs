namespace Throughline.Domain.Updates;

/// <summary>
/// Where an update of an agency stands: drafted, submitted, accepted by the coordinator, or sent back with words.
/// </summary>
public enum UpdateState
{
    Draft,
    Submitted,
    Accepted,
    SentBack,
}

/// <summary>Its words on screen.</summary>
public static class UpdateStates
{
    public static string Label(this UpdateState state) =>
        state switch
        {
            UpdateState.Draft => "Draft",
            UpdateState.Submitted => "Submitted, waiting for the coordinator",
            UpdateState.Accepted => "Accepted",
            UpdateState.SentBack => "Sent back",
        };
}
