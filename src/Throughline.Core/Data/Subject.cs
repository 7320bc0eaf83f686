using System.Collections.Concurrent;
using System.Reflection;

namespace Throughline.Core.Data;

/// <summary>What an event happened to.</summary>
public enum Subject
{
    Account,
    Action,
    Agency,
    AgendaItem,
    Body,
    BodyMember,
    Challenge,
    Cycle,
    CycleAsk,
    Declaration,
    Dispensation,
    Document,
    Doubt,
    Draft,
    Evidence,
    EvidenceVersion,
    ExecutiveDecision,
    Export,
    Extension,
    Finding,
    Invitation,
    ItemPaper,
    Mail,
    Measure,
    MeasureValue,
    Meeting,
    MeetingPromise,
    MeetingSource,
    Minutes,
    MinutesSection,
    OwnWords,
    Pack,
    Plan,
    PlanMember,
    Reading,
    Receipt,
    Recommendation,
    RecordLine,
    RegisteredInterest,
    Report,
    ReportComment,
    ReportLeft,
    ReportPart,
    ReportText,
    ReportWordFile,
    Response,
    Review,
    RuleSettings,
    SignOff,
    Snapshot,
    Spreadsheet,
    Token,
    TopicAsk,
    TopicStep,
    Update,
    View,
    WordsErasure,
    WorkTopic,
}

/// <summary>Facts about each subject.</summary>
public static class Subjects
{
    private static readonly ConcurrentDictionary<Type, Subject> Known = new();

    /// <summary>
    /// As it stands in the chain, which can never be changed: a subject keeps its code, whatever its record comes to be
    /// called.
    /// </summary>
    public static string Code(this Subject subject) =>
        subject switch
        {
            Subject.Account => "account",
            Subject.Action => "action",
            Subject.Agency => "agency",
            Subject.AgendaItem => "agenda-item",
            Subject.Body => "body",
            Subject.BodyMember => "body-member",
            Subject.Challenge => "challenge",
            Subject.Cycle => "cycle",
            Subject.CycleAsk => "cycle-ask",
            Subject.Declaration => "declaration",
            Subject.Dispensation => "dispensation",
            Subject.Document => "document",
            Subject.Doubt => "doubt",
            Subject.Draft => "draft",
            Subject.Evidence => "evidence",
            Subject.EvidenceVersion => "evidence-version",
            Subject.ExecutiveDecision => "executive-decision",
            Subject.Export => "export",
            Subject.Extension => "extension",
            Subject.Finding => "finding",
            Subject.Invitation => "invitation",
            Subject.ItemPaper => "item-paper",
            Subject.Mail => "mail",
            Subject.Measure => "measure",
            Subject.MeasureValue => "measure-value",
            Subject.Meeting => "meeting",
            Subject.MeetingPromise => "meeting-promise",
            Subject.MeetingSource => "meeting-source",
            Subject.Minutes => "minutes",
            Subject.MinutesSection => "minutes-section",
            Subject.OwnWords => "own-words",
            Subject.Pack => "pack",
            Subject.Plan => "plan",
            Subject.PlanMember => "plan-member",
            Subject.Reading => "reading",
            Subject.Receipt => "receipt",
            Subject.Recommendation => "recommendation",
            Subject.RecordLine => "record-line",
            Subject.RegisteredInterest => "registered-interest",
            Subject.Report => "report",
            Subject.ReportComment => "report-comment",
            Subject.ReportLeft => "report-left",
            Subject.ReportPart => "report-part",
            Subject.ReportText => "report-text",
            Subject.ReportWordFile => "report-word-file",
            Subject.Response => "response",
            Subject.Review => "review",
            Subject.RuleSettings => "rule-settings",
            Subject.SignOff => "sign-off",
            Subject.Snapshot => "snapshot",
            Subject.Spreadsheet => "spreadsheet",
            Subject.Token => "token",
            Subject.TopicAsk => "topic-ask",
            Subject.TopicStep => "topic-step",
            Subject.Update => "update",
            Subject.View => "view",
            Subject.WordsErasure => "words-erasure",
            Subject.WorkTopic => "work-topic",
        };

    /// <summary>
    /// Those of some kinds of records that events call by this code, or by their type's name, as until 28 November 2026.
    /// </summary>
    internal static IEnumerable<T> CalledSo<T>(string code, IEnumerable<T> kinds, Func<T, Type> typeOf) =>
        kinds.Where(k =>
            typeOf(k).Name == code || typeOf(k).GetCustomAttribute<OfSubjectAttribute>()?.Subject.Code() == code
        );

    /// <summary>What a record is, as it says itself: see <see cref="OfSubjectAttribute"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The record's type does not say.</exception>
    internal static Subject Of(TrackedRecord record) =>
        Known.GetOrAdd(
            record.GetType(),
            static type =>
                type.GetCustomAttribute<OfSubjectAttribute>()?.Subject
                ?? throw new ArgumentOutOfRangeException(nameof(type), type.Name, "The record names no subject.")
        );
}
