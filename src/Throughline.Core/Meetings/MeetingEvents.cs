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

    public static readonly EventType InterestRegistered = new("meeting.interest-registered", "interest registered");

    public static readonly EventType InterestChanged = new("meeting.interest-changed", "registered interest changed");

    /// <summary>A member was given leave to speak or vote although they have an interest.</summary>
    public static readonly EventType Dispensed = new("meeting.dispensed", "dispensation given");

    /// <summary>A member declared an interest for a meeting or an item.</summary>
    public static readonly EventType Declared = new("meeting.declared", "interest declared");

    public static readonly EventType DeclarationTakenBack = new("meeting.undeclared", "declaration taken back");

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

    /// <summary>Somebody asked a body to look at something.</summary>
    public static readonly EventType TopicAsked = new("meeting.topic-asked", "topic asked for");

    public static readonly EventType TopicRefused = new("meeting.topic-refused", "topic refused");

    /// <summary>It was moved, deferred, dropped, taken up again, carried over, or became part of another.</summary>
    public static readonly EventType TopicStepped = new("meeting.topic-moved", "topic moved or dropped");

    public static readonly EventType DecisionPlanned = new("meeting.decision-planned", "executive decision planned");

    public static readonly EventType DecisionChanged = new("meeting.decision-changed", "executive decision changed");

    public static readonly EventType DecisionWithdrawn = new(
        "meeting.decision-withdrawn",
        "executive decision withdrawn"
    );

    public static readonly EventType DecisionTaken = new("meeting.decision-taken", "executive decision taken");

    public static readonly EventType DecisionPublished = new(
        "meeting.decision-published",
        "executive decision published"
    );

    public static readonly EventType DecisionCalledIn = new("meeting.decision-called-in", "decision called in");

    public static readonly EventType CallInEnded = new("meeting.call-in-ended", "call-in ended");

    public static readonly EventType Promised = new("meeting.promised", "promise written down");

    public static readonly EventType Answered = new("meeting.answered", "promise answered");

    /// <summary>It was said who has to answer a promise or resolution, and where reminders go.</summary>
    public static readonly EventType Assigned = new("meeting.assigned", "promise assigned");

    public static readonly EventType PromiseReminded = new("meeting.promise-reminded", "reminded of a promise");

    /// <summary>The line of the record that it came from no longer stands.</summary>
    public static readonly EventType PromiseTakenBack = new("meeting.promise-taken-back", "promise taken back");

    /// <summary>A line of a paper that was read became a record; the new value is which line.</summary>
    public static readonly EventType TakenFromPaper = new("meeting.taken-from-paper", "taken from a paper");

    /// <summary>A line was added to a meeting's record.</summary>
    public static readonly EventType LineKept = new("meeting.line-kept", "line of the record kept");

    public static readonly EventType MinutesDrafted = new("meeting.minutes-drafted", "minutes drafted");

    public static readonly EventType MinutesChanged = new("meeting.minutes-changed", "minutes changed");

    /// <summary>They were held against the record.</summary>
    public static readonly EventType MinutesChecked = new("meeting.minutes-checked", "minutes checked");

    public static readonly EventType MinutesApproved = new("meeting.minutes-approved", "minutes approved");
}
