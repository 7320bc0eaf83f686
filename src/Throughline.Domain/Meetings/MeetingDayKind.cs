namespace Throughline.Domain.Meetings;

/// <summary>What is due on a day around a meeting.</summary>
public enum MeetingDayKind
{
    ReportsDue,
    Clearance,
    Publication,
    Briefing,
    Questions,
    Meeting,
    DraftMinutes,
}

/// <summary>Facts about each kind of day.</summary>
public static class MeetingDayKinds
{
    /// <summary>What is due, as it stands in a line of days.</summary>
    public static string Label(this MeetingDayKind kind) =>
        kind switch
        {
            MeetingDayKind.ReportsDue => "Reports due",
            MeetingDayKind.Clearance => "Reports cleared",
            MeetingDayKind.Publication => "Agenda and reports out",
            MeetingDayKind.Briefing => "Chair’s briefing",
            MeetingDayKind.Questions => "Questions of the public close",
            MeetingDayKind.Meeting => "The meeting",
            MeetingDayKind.DraftMinutes => "Draft minutes",
        };
}
