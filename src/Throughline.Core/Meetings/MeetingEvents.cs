using Throughline.Core.Data;

namespace Throughline.Core.Meetings;

/// <summary>What happens to bodies' members, meetings, agendas, work programmes and promises.</summary>
public static class MeetingEvents
{
    /// <summary>Somebody was given a seat, or a vacancy was written down.</summary>
    public static readonly EventType MemberAdded = new("meeting.member-added", "member added");

    /// <summary>A seat's facts changed.</summary>
    public static readonly EventType MemberChanged = new("meeting.member-changed", "member changed");

    /// <summary>Terms of reference or quorum changed.</summary>
    public static readonly EventType TermsChanged = new("meeting.terms-changed", "terms of reference changed");

    public static readonly EventType Arranged = new("meeting.arranged", "meeting arranged");

    /// <summary>Its day, time, venue or length changed.</summary>
    public static readonly EventType Changed = new("meeting.changed", "meeting changed");

    public static readonly EventType CalledOff = new("meeting.called-off", "meeting called off");

    public static readonly EventType ItemAdded = new("meeting.item-added", "agenda item added");

    /// <summary>It stands elsewhere in the order.</summary>
    public static readonly EventType ItemMoved = new("meeting.item-moved", "agenda item moved");

    public static readonly EventType ItemChanged = new("meeting.item-changed", "agenda item changed");

    /// <summary>A resolution was written down, or its words changed.</summary>
    public static readonly EventType Resolved = new("meeting.resolved", "resolution written down");

    public static readonly EventType TopicAdded = new("meeting.topic-added", "topic added");

    /// <summary>It was moved, deferred, dropped or taken up again.</summary>
    public static readonly EventType TopicStepped = new("meeting.topic-moved", "topic moved or dropped");

    public static readonly EventType Promised = new("meeting.promised", "promise written down");

    public static readonly EventType Answered = new("meeting.answered", "promise answered");
}
