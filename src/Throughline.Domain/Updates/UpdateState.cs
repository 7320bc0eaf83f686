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
