namespace Throughline.Domain.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    Arranged,
    CalledOff,
}
