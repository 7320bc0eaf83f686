using Throughline.Core.Meetings.Papers;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Addresses of meetings, work programmes, members and the action log.</summary>
public static class MeetingLinks
{
    public static string Meetings() => "/meetings";

    public static string NewMeeting() => "/meetings/new";

    public static string Meeting(Guid id) => $"/meetings/{id}";

    public static string ChangeMeeting(Guid id) => $"/meetings/{id}/change";

    public static string CallOffMeeting(Guid id) => $"/meetings/{id}/call-off";

    /// <summary>The clerk's page of a meeting under way.</summary>
    public static string Record(Guid meeting) => $"/meetings/{meeting}/record";

    /// <summary>The same with a line ready to be put right.</summary>
    public static string PutRight(Guid meeting, Guid line) => $"/meetings/{meeting}/record?line={line}#line";

    /// <summary>What the room's screen shows.</summary>
    public static string Screen(Guid meeting) => $"/meetings/{meeting}/screen";

    public static string Minutes(Guid meeting) => $"/meetings/{meeting}/minutes";

    public static string MinutesSection(Guid meeting, Guid section) => $"/meetings/{meeting}/minutes/{section}";

    public static string ApproveMinutes(Guid meeting) => $"/meetings/{meeting}/minutes/approve";

    /// <param name="open">True for the version that anybody may read.</param>
    public static string MinutesAsWord(Guid meeting, bool open) =>
        $"/meetings/{meeting}/minutes/word{(open ? "?version=public" : "")}";

    public static string MattersArising(Guid body) => $"/meetings/bodies/{body}/matters-arising";

    public static string AssignPromise(Guid promise) => $"/meetings/action-log/{promise}/assign";

    public static string NewItem(Guid meeting) => $"/meetings/{meeting}/items/new";

    public static string Item(Guid meeting, Guid item) => $"/meetings/{meeting}/items/{item}";

    public static string ChangeItem(Guid meeting, Guid item) => $"/meetings/{meeting}/items/{item}/change";

    public static string NewPromise(Guid meeting, Guid item) => $"/meetings/{meeting}/items/{item}/promise";

    public static string OfPlan(Guid plan) => $"/meetings/of-plan/{plan}";

    public static string MeetingBody(Guid body) => $"/meetings/bodies/{body}";

    public static string ChangeTerms(Guid body) => $"/meetings/bodies/{body}/terms";

    public static string NewMember(Guid body) => $"/meetings/bodies/{body}/members/new";

    public static string Member(Guid body, Guid member) => $"/meetings/bodies/{body}/members/{member}";

    public static string Bodies() => "/meetings/bodies";

    public static string Interests(Guid body, Guid member) => $"/meetings/bodies/{body}/members/{member}/interests";

    public static string NewInterest(Guid body, Guid member) => Interests(body, member) + "/new";

    public static string Interest(Guid body, Guid member, Guid interest) => $"{Interests(body, member)}/{interest}";

    public static string NewDispensation(Guid body, Guid member) =>
        $"/meetings/bodies/{body}/members/{member}/dispensations/new";

    public static string NewDeclaration(Guid meeting) => $"/meetings/{meeting}/declarations/new";

    public static string Declaration(Guid meeting, Guid declaration) =>
        $"/meetings/{meeting}/declarations/{declaration}";

    public static string NewAsk(Guid body) => $"/meetings/bodies/{body}/work-programme/asks/new";

    public static string Ask(Guid body, Guid ask) => $"/meetings/bodies/{body}/work-programme/asks/{ask}";

    public static string Programme(Guid body) => $"/meetings/bodies/{body}/work-programme";

    public static string ProgrammeOf(Guid body, int year) => $"/meetings/bodies/{body}/work-programme?year={year}";

    public static string ProgrammeAsWord(Guid body, int year) =>
        $"/meetings/bodies/{body}/work-programme/word?year={year}";

    public static string ProgrammeAsSpreadsheet(Guid body, int year) =>
        $"/meetings/bodies/{body}/work-programme/spreadsheet?year={year}";

    public static string Calendar(Guid body) => $"/meetings/bodies/{body}/calendar";

    public static string NewTopic(Guid body, int year) => $"/meetings/bodies/{body}/work-programme/new?year={year}";

    public static string MoveTopic(Guid body, Guid topic) => $"/meetings/bodies/{body}/work-programme/{topic}/move";

    public static string Decisions() => "/meetings/decisions";

    public static string NewDecision() => "/meetings/decisions/new";

    public static string Decision(Guid id) => $"/meetings/decisions/{id}";

    public static string ChangeDecision(Guid id) => $"/meetings/decisions/{id}/change";

    public static string TakeDecision(Guid id) => $"/meetings/decisions/{id}/take";

    public static string ActionLog() => "/meetings/action-log";

    public static string AnswerPromise(Guid promise) => $"/meetings/action-log/{promise}";

    /// <summary>Meeting papers that a document holds.</summary>
    public static string ReadPapers(Guid reading) => $"/meetings/papers/{reading}";

    /// <param name="body">The body that it is of; null for the one that the paper names.</param>
    /// <param name="choose">True to choose another.</param>
    public static string ReadPaper(Guid reading, PaperKind kind, int index, Guid? body = null, bool choose = false) =>
        Address.With(
            $"{ReadPapers(reading)}/{Part(kind)}/{index}",
            ("body", body?.ToString()),
            ("choose", choose ? "true" : null)
        );

    /// <summary>A kind of paper as it stands in an address.</summary>
    internal static string Part(PaperKind kind) => kind.Label().ToLowerInvariant().Replace(' ', '-');
}
