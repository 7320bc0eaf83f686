using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Documents;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Evidence.Scanning;
using Throughline.Core.Intake;
using Throughline.Core.Mail;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Record;
using Throughline.Core.Packs;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Reports;
using Throughline.Core.Reviews;
using Throughline.Core.Rules;
using Throughline.Core.Snapshots;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Updates;

namespace Throughline.Core.Privacy.Words;

/// <summary>What people call the things that words stand in.</summary>
internal static class KindsInWords
{
    public const string History = "History";

    private static readonly Dictionary<Type, string> Known = new()
    {
        [typeof(ActionUpdate)] = "Updates",
        [typeof(AgencyNameFrom)] = "Names of agencies",
        [typeof(Body)] = "Boards and committees",
        [typeof(BodyMember)] = "Members of boards and committees",
        [typeof(AgendaItem)] = "Agendas",
        [typeof(ChallengeRecord)] = "Challenges",
        [typeof(CycleAsk)] = "Update cycles",
        [typeof(Declaration)] = "Declarations of interest",
        [typeof(Dispensation)] = "Dispensations",
        [typeof(DraftEdit)] = "Corrections of readings",
        [typeof(EvidenceRecord)] = "Evidence",
        [typeof(EvidenceVersion)] = "Evidence",
        [typeof(ExecutiveDecision)] = "Executive decisions",
        [typeof(Extension)] = "Dates asked for",
        [typeof(FileScan)] = "Evidence",
        [typeof(Finding)] = "Findings",
        [typeof(KeptRuleSettings)] = "Settings of rules",
        [typeof(KeptWords)] = "The partnership's own words",
        [typeof(ItemPaper)] = "Papers of agendas",
        [typeof(ItemPaperContent)] = "Papers of agendas",
        [typeof(LegendRecord)] = "Legends of ratings",
        [typeof(MeasureValue)] = "Measures",
        [typeof(Meeting)] = "Meetings",
        [typeof(KeptMinutes)] = "Minutes",
        [typeof(MeetingPromise)] = "Promises in meetings",
        [typeof(MinutesSection)] = "Minutes",
        [typeof(OutboxMail)] = "Mails",
        [typeof(Pack)] = "Packs of meetings",
        [typeof(Plan)] = "Plans",
        [typeof(PlanAction)] = "Actions",
        [typeof(PlanDoubt)] = "What a paper left open",
        [typeof(PlanDraft)] = "Readings of papers",
        [typeof(Provenance)] = "Where words came from",
        [typeof(Recommendation)] = "Recommendations",
        [typeof(RecordedLine)] = "Records of meetings",
        [typeof(RegisteredInterest)] = "Register of interests",
        [typeof(Report)] = "Reports",
        [typeof(ReportComment)] = "Reports",
        [typeof(ReportLeft)] = "Reports",
        [typeof(ReportPart)] = "Reports",
        [typeof(ReportText)] = "Drafts of reports",
        [typeof(ReportWordFile)] = "Reports",
        [typeof(Response)] = "Responses",
        [typeof(Review)] = "Reviews",
        [typeof(SignOff)] = "Sign-offs",
        [typeof(Snapshot)] = "Snapshots",
        [typeof(SpreadsheetImport)] = "Filled spreadsheets",
        [typeof(StoredDocument)] = "Names of papers",
        [typeof(StoredReading)] = "Readings of papers",
        [typeof(SuccessMeasure)] = "Measures",
        [typeof(TopicAsk)] = "Work programmes",
        [typeof(TopicStep)] = "Work programmes",
        [typeof(UpdateCycle)] = "Update cycles",
        [typeof(WorkTopic)] = "Work programmes",
        [typeof(WordsErasure)] = "Words taken out before",
    };

    public static string Of(Type type) => Known.GetValueOrDefault(type, "Other records");

    /// <summary>True of a type that somebody gave a name.</summary>
    public static bool Knows(Type type) => Known.ContainsKey(type);
}
