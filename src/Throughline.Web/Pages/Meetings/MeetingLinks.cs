namespace Throughline.Web.Pages.Meetings;

/// <summary>Addresses of meetings, work programmes, members and the action log.</summary>
public static class MeetingLinks
{
    public static string Meetings() => "/meetings";

    public static string NewMeeting() => "/meetings/new";

    public static string Meeting(Guid id) => $"/meetings/{id}";

    public static string ChangeMeeting(Guid id) => $"/meetings/{id}/change";

    public static string CallOffMeeting(Guid id) => $"/meetings/{id}/call-off";

    public static string NewItem(Guid meeting) => $"/meetings/{meeting}/items/new";

    public static string Item(Guid meeting, Guid item) => $"/meetings/{meeting}/items/{item}";

    public static string ChangeItem(Guid meeting, Guid item) => $"/meetings/{meeting}/items/{item}/change";

    public static string NewPromise(Guid meeting, Guid item) => $"/meetings/{meeting}/items/{item}/promise";

    public static string OfPlan(Guid plan) => $"/meetings/of-plan/{plan}";

    public static string MeetingBody(Guid body) => $"/meetings/bodies/{body}";

    public static string ChangeTerms(Guid body) => $"/meetings/bodies/{body}/terms";

    public static string NewMember(Guid body) => $"/meetings/bodies/{body}/members/new";

    public static string Member(Guid body, Guid member) => $"/meetings/bodies/{body}/members/{member}";

    public static string Programme(Guid body) => $"/meetings/bodies/{body}/work-programme";

    public static string ProgrammeOf(Guid body, int year) => $"/meetings/bodies/{body}/work-programme?year={year}";

    public static string NewTopic(Guid body, int year) => $"/meetings/bodies/{body}/work-programme/new?year={year}";

    public static string MoveTopic(Guid body, Guid topic) => $"/meetings/bodies/{body}/work-programme/{topic}/move";

    public static string ActionLog() => "/meetings/action-log";

    public static string AnswerPromise(Guid promise) => $"/meetings/action-log/{promise}";
}
