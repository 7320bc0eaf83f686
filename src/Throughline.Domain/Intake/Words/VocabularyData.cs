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

    /// <summary>The year whose quarter "Q4 2026" is; asked about until a partnership says.</summary>
    public QuarterYear Quarters { get; init; }
}

/// <summary>An agency by its usual name, with what else it is called.</summary>
public sealed record AgencyName(string Name, string[] Aliases);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(VocabularyData))]
internal sealed partial class VocabularyJson : JsonSerializerContext;
