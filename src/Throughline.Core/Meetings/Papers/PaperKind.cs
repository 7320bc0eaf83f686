namespace Throughline.Core.Meetings.Papers;

/// <summary>What a part of a paper is that can become records of meetings.</summary>
public enum PaperKind
{
    Agenda,
    Minutes,
    WorkProgramme,
    ActionLog,
    Membership,
}

/// <summary>Facts about each kind.</summary>
public static class PaperKinds
{
    public static string Label(this PaperKind kind) =>
        kind switch
        {
            PaperKind.Agenda => "Agenda",
            PaperKind.Minutes => "Minutes",
            PaperKind.WorkProgramme => "Work programme",
            PaperKind.ActionLog => "Action log",
            PaperKind.Membership => "Membership",
        };

    /// <summary>What one line of it is called.</summary>
    public static string Line(this PaperKind kind) =>
        kind switch
        {
            PaperKind.Agenda => "item",
            PaperKind.Minutes => "line of the record",
            PaperKind.WorkProgramme => "topic",
            PaperKind.ActionLog => "action",
            PaperKind.Membership => "seat",
        };

    /// <summary>True for papers of one meeting.</summary>
    public static bool IsOfOneMeeting(this PaperKind kind) => kind is PaperKind.Agenda or PaperKind.Minutes;
}
