using System.Text.Json.Serialization;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Words;

/// <summary>
/// The shape of <c>vocabulary.json</c>: the field's words as data, so that a partnership may add its own.
/// </summary>
public sealed record VocabularyData
{
    /// <summary>
    /// For each field, the column headings that mean it (lower case, without punctuation), the plainest first: of two
    /// columns that could hold it, the one with the plainer heading does.
    /// </summary>
    public required Dictionary<Field, string[]> Headers { get; init; }

    /// <summary>
    /// Headings of columns that hold none of a plan's fields, though their words may look like it ("Priority (H/M/L)",
    /// "Start date").
    /// </summary>
    public string[] NotFields { get; init; } = [];

    /// <summary>Cells of a column that grades importance: such a column is no priority in words.</summary>
    public string[] Levels { get; init; } = [];

    /// <summary>Words in a heading that say nothing of what the column holds.</summary>
    public required string[] HeaderNoise { get; init; }

    /// <summary>Words that make a heading speak of an earlier state ("previous RAG").</summary>
    public required string[] PreviousMarks { get; init; }

    /// <summary>
    /// Heading words of tables that are not plans: attendance, budgets, training figures, risk scores.
    /// </summary>
    public required string[] AgainstPlan { get; init; }

    /// <summary>For each rating code, the words for it.</summary>
    public required Dictionary<string, string[]> Ratings { get; init; }

    /// <summary>Words of how something stands that are no rating of their own: a column of them is one of ratings.</summary>
    public string[] StatusWords { get; init; } = [];

    /// <summary>Cells that say nothing of their own.</summary>
    public required string[] Silence { get; init; }

    public required string[] Directions { get; init; }
    public required AgencyName[] Agencies { get; init; }
    public required string[] AgencyWords { get; init; }

    /// <summary>Last words of the names of agencies that are not listed: "Northfold Constabulary".</summary>
    public string[] AgencyEndings { get; init; } = [];

    /// <summary>Words that no agency's name has, so that "Access to mental health services" is none.</summary>
    public string[] SentenceWords { get; init; } = [];
    public required string[] RoleWords { get; init; }
    public required string[] PlanTitles { get; init; }

    /// <summary>Words that, with a number, open a finding: "Finding 3".</summary>
    public required string[] FindingWords { get; init; }

    /// <summary>Words that, with a number, open a section: "Priority 2".</summary>
    public required string[] SectionWords { get; init; }
    public required string[] DateWords { get; init; }

    /// <summary>
    /// Words of a heading that stands over promises and little else ("Action required", "What we will do"); under
    /// others ("Title", "Standard") stand the entries of registers as often, so that the cells decide.
    /// </summary>
    public string[] PromiseWords { get; init; } = [];

    /// <summary>Heading words of a table that weighs risks.</summary>
    public string[] RiskWeights { get; init; } = [];

    /// <summary>Verbs, in their plain form, with which people say in plans what is to be done.</summary>
    public string[] DoingWords { get; init; } = [];

    /// <summary>Nouns that name a field wherever they are a heading's head: "Officer's deadline", "Proof of it".</summary>
    public Dictionary<Field, string[]> HeadingNouns { get; init; } = [];

    /// <summary>Nouns that name a field only beside one of <see cref="Qualifiers"/>: "person responsible".</summary>
    public Dictionary<Field, string[]> QualifiedNouns { get; init; } = [];

    public Dictionary<Field, string[]> Qualifiers { get; init; } = [];

    /// <summary>Heads that say only that words follow: "Summary of progress" is progress.</summary>
    public string[] Describing { get; init; } = [];

    /// <summary>Words that make a day another than the one by which something is due: "Date raised".</summary>
    public string[] OtherDays { get; init; } = [];

    /// <summary>What stands before "by" where a day follows ("to be finished by").</summary>
    public string[] Finishing { get; init; } = [];

    /// <summary>What stands before "by" where a person follows ("taken forward by").</summary>
    public string[] Leading { get; init; } = [];

    /// <summary>Words by which a heading that asks ("What will be different?") says what it asks for.</summary>
    public HeadingQuestionWords QuestionWords { get; init; } = new();

    /// <summary>Words around a heading's noun that end it or turn what it names.</summary>
    public NounSurroundings AroundNouns { get; init; } = new();

    /// <summary>The year whose quarter "Q4 2026" is; asked about until a partnership says.</summary>
    public QuarterYear Quarters { get; init; }

    /// <summary>Words of agendas, minutes, work programmes and action logs.</summary>
    public MeetingWords Meetings { get; init; } = new();

    /// <summary>Words of covering reports.</summary>
    public ReportWords Reports { get; init; } = new();
}

/// <summary>An agency by its usual name, with what else it is called.</summary>
public sealed record AgencyName(string Name, string[] Aliases);

/// <summary>Words of headings that ask, by what they ask for.</summary>
public sealed record HeadingQuestionWords
{
    /// <summary>What was done already: "What have we done?"</summary>
    public string[] Before { get; init; } = [];

    /// <summary>How success is seen: "How will we know?"</summary>
    public string[] Telling { get; init; } = [];

    /// <summary>What is hoped for: "What will be different?"</summary>
    public string[] Wished { get; init; } = [];

    /// <summary>What stands in the way: "What might stop us?"</summary>
    public string[] Hindering { get; init; } = [];

    /// <summary>What was found: "What did the review find?"</summary>
    public string[] Found { get; init; } = [];

    /// <summary>What is to be put right: "What must be fixed?"</summary>
    public string[] Mending { get; init; } = [];

    /// <summary>What it costs: "How will it be paid?"</summary>
    public string[] Paying { get; init; } = [];

    /// <summary>What shows that it was done: "How will it be evidenced?"</summary>
    public string[] Proving { get; init; } = [];

    /// <summary>Who is meant, but does nothing: "Who will benefit?"</summary>
    public string[] NotTheDoer { get; init; } = [];

    /// <summary>Times that are no target: "When was it raised?"</summary>
    public string[] OtherTimes { get; init; } = [];

    /// <summary>Who answers for it: "Who is accountable?"</summary>
    public string[] First { get; init; } = [];

    /// <summary>What is done: "What will we do?"</summary>
    public string[] Doing { get; init; } = [];
}

/// <summary>Words that stand around the noun of a heading.</summary>
public sealed record NounSurroundings
{
    /// <summary>Words behind which nothing more names the column: "Action | required".</summary>
    public string[] Following { get; init; } = [];

    /// <summary>With a deed they say what has happened: "Actions taken".</summary>
    public string[] Past { get; init; } = [];

    /// <summary>With a deed and a past they say what is to come: "Action to be taken".</summary>
    public string[] StillToCome { get; init; } = [];

    /// <summary>With a day they make it the target: "Date due".</summary>
    public string[] Due { get; init; } = [];

    /// <summary>With a score they make it the latest: "Score today".</summary>
    public string[] Now { get; init; } = [];

    /// <summary>With a person they make it the lead: "Accountable officer".</summary>
    public string[] First { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(VocabularyData))]
internal sealed partial class VocabularyJson : JsonSerializerContext;
