using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>Whom a paper is made for.</summary>
public enum ReportReaders
{
    /// <summary>Without anything that is exempt or confidential.</summary>
    Public,

    /// <summary>Members of the body, and officers: all of it.</summary>
    Members,
}

/// <summary>What a marker stands for, in words: a sentence, and a table or a list.</summary>
/// <param name="Key">The marker's; see <see cref="ReportMarker.Key"/>.</param>
/// <param name="Headings">Of the table; empty where it is a list of <paramref name="Rows"/> of one cell.</param>
public sealed record LiveFigure(
    string Key,
    string Sentence,
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    /// <summary>True where there is nothing to show; a report with such a marker cannot be frozen.</summary>
    public bool Missing { get; init; }
}

/// <summary>A part of a report as it stands.</summary>
/// <param name="ClearedBy">Officer, post and day of an implication that is given; null for all else.</param>
public sealed record ReportContentPart(
    string Key,
    string Words,
    PartStanding Standing,
    IReadOnlyList<int> Paragraphs,
    string? ClearedBy
);

/// <summary>All that a report says, by itself: what its paper is made of, and what freezing keeps.</summary>
/// <param name="Template">The template's key.</param>
/// <param name="Meeting">"Scrutiny Committee, 9 December 2026".</param>
/// <param name="Item">The number of the item.</param>
/// <param name="ItemExempt">The paragraph by which the whole item is exempt; null for a public item.</param>
public sealed record ReportContent(
    string Template,
    string Title,
    string Meeting,
    int Item,
    string? ItemExempt,
    IReadOnlyList<ReportContentPart> Parts,
    IReadOnlyList<LiveFigure> Live
)
{
    /// <summary>Letters as they are: whoever must take words out finds them.</summary>
    private static readonly JsonSerializerOptions Options = new(ReportContentJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <exception cref="JsonException">It is not what <see cref="Write"/> gave.</exception>
    public static ReportContent Read(string json) =>
        JsonSerializer.Deserialize(json, ReportContentJson.Default.ReportContent)
        ?? throw new JsonException("The report is empty.");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReportContent))]
internal sealed partial class ReportContentJson : JsonSerializerContext;
