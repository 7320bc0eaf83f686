using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Domain.Access;

namespace Throughline.Domain.Reports;

/// <summary>The grounds on which information is exempt.</summary>
/// <param name="Paragraphs">Paragraph 1 first, as words that follow "it is".</param>
public sealed record ExemptGrounds(string Source, IReadOnlyList<string> Paragraphs);

/// <summary>How reports are made up: dated data (report-templates.json).</summary>
/// <param name="Templates">All of them. The newest that has begun on the meeting's day holds.</param>
/// <param name="AsksNobody">Phrases of recommendations after which nobody has to do anything.</param>
/// <param name="AsksSomebody">Words that make a recommendation one to somebody.</param>
public sealed record ReportTemplates(
    IReadOnlyList<ReportTemplate> Templates,
    ExemptGrounds Exempt,
    IReadOnlyList<string> AsksNobody,
    IReadOnlyList<string> AsksSomebody
)
{
    private static readonly Lazy<ReportTemplates> Loaded = new(() =>
    {
        using var json = typeof(ReportTemplates).Assembly.GetManifestResourceStream("report-templates.json")!;
        return Load(json);
    });

    public static ReportTemplates Shipped => Loaded.Value;

    /// <exception cref="JsonException">The text is not of the form of the shipped report-templates.json.</exception>
    public static ReportTemplates Load(Stream json) =>
        JsonSerializer.Deserialize(json, ReportTemplatesJson.Default.ReportTemplates)
        ?? throw new JsonException("The templates of reports are empty.");

    /// <summary>The template of a report to such a body; null where none has begun.</summary>
    public ReportTemplate? For(BodyKind body, DateOnly meeting) =>
        Templates.Where(t => t.Of.Contains(body) && t.From <= meeting).MaxBy(t => t.From);

    /// <exception cref="KeyNotFoundException">No template bears the key: keys are for ever.</exception>
    public ReportTemplate Called(string key) =>
        Templates.FirstOrDefault(t => t.Key == key)
        ?? throw new KeyNotFoundException($"There is no template “{key}” of reports.");

    /// <summary>Paragraphs as they are typed: "3" or "1, 2". Null where one is none of Schedule 12A.</summary>
    public IReadOnlyList<int>? ParagraphsOf(string? typed)
    {
        var read = (typed ?? "")
            .Split([',', ' ', ';', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(w => w != "and")
            .Select(w =>
                int.TryParse(w, System.Globalization.CultureInfo.InvariantCulture, out var n)
                && n >= 1
                && n <= Exempt.Paragraphs.Count
                    ? n
                    : 0
            )
            .ToList();
        return read.Count == 0 || read.Contains(0) ? null : [.. read.Distinct().Order()];
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(ReportTemplates))]
internal sealed partial class ReportTemplatesJson : JsonSerializerContext;
