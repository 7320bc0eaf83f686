using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Words;

/// <summary>
/// A partnership's own words for columns, ratings and agencies, beside the shipped ones: the lists "headers", "ratings"
/// and "agencies" of <c>vocabulary.json</c>, with only what is its own.
/// </summary>
public sealed record OwnWords
{
    /// <summary>Entries in one list.</summary>
    public const int Most = 500;

    /// <summary>Characters of a word or name.</summary>
    public const int Longest = 100;

    public static OwnWords None { get; } = new();

    /// <summary>For each field the column headings that mean it.</summary>
    public Dictionary<Field, string[]> Headers
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>For each rating that the shipped vocabulary knows, own words or codes for it.</summary>
    public Dictionary<string, string[]> Ratings
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Agencies by the name that they are to be shown under, with what else they are called.</summary>
    public AgencyName[] Agencies
    {
        get;
        init => field = Array.ConvertAll(value ?? [], a => new AgencyName(a.Name ?? "", a.Aliases ?? []));
    } = [];

    /// <summary>The year whose quarter "Q4 2026" is in this partnership's papers.</summary>
    public QuarterYear Quarters { get; init; }

    [JsonIgnore]
    public bool IsEmpty =>
        Headers.Count == 0 && Ratings.Count == 0 && Agencies.Length == 0 && Quarters == QuarterYear.Ask;

    public string Write() => JsonSerializer.Serialize(this, OwnWordsJson.Default.OwnWords);

    /// <exception cref="JsonException">It is not of that form.</exception>
    public static OwnWords Read(string json) =>
        JsonSerializer.Deserialize(json, OwnWordsJson.Default.OwnWords) ?? throw new JsonException("It is empty.");

    /// <summary>The vocabulary with these words: where both know one, the partnership's meaning holds.</summary>
    public VocabularyData AddedTo(VocabularyData shipped)
    {
        var headings = Headers.Values.SelectMany(h => h).Select(Fold.Words).ToHashSet(StringComparer.Ordinal);
        var ratings = Ratings.Values.SelectMany(w => w).Select(Fold.Words).ToHashSet(StringComparer.Ordinal);
        var names = Agencies
            .SelectMany(a => a.Aliases.Append(a.Name))
            .Select(Fold.Words)
            .ToHashSet(StringComparer.Ordinal);
        return shipped with
        {
            Quarters = Quarters,
            Headers = shipped.Headers.ToDictionary(
                h => h.Key,
                h => (string[])[.. Headers.GetValueOrDefault(h.Key, []), .. Others(h.Value, headings)]
            ),
            NotFields = [.. Others(shipped.NotFields, headings)],
            Ratings = shipped.Ratings.ToDictionary(
                r => r.Key,
                r => (string[])[.. Ratings.GetValueOrDefault(r.Key, []), .. Others(r.Value, ratings)]
            ),
            Agencies =
            [
                .. Agencies,
                .. shipped
                    .Agencies.Where(a => !names.Contains(Fold.Words(a.Name)))
                    .Select(a => a with { Aliases = [.. Others(a.Aliases, names)] }),
            ],
        };
    }

    /// <summary>What is to be put right before these words can be used; null when they can.</summary>
    public string? Problem(VocabularyData shipped) =>
        (Enum.IsDefined(Quarters) ? null : "Say whether a quarter is of the calendar or the financial year.")
        ?? TooMuch()
        ?? NotKnown(shipped)
        ?? Twice("heading", Headers.SelectMany(h => h.Value.Select(w => (w, h.Key.Label()))))
        ?? Twice("rating", Ratings.SelectMany(r => r.Value.Select(w => (w, r.Key))))
        ?? Twice("agency's name", Agencies.SelectMany(a => a.Aliases.Append(a.Name).Select(w => (w, a.Name))), OneName);

    /// <summary>What is one agency however it is spelt is one word.</summary>
    private static string OneName(string name) =>
        AgencyKey.Of(name) is { IsEmpty: false } key ? key.Text : Fold.Words(name);

    private string? TooMuch()
    {
        string[][] lists =
        [
            .. Headers.Values,
            .. Ratings.Values,
            [.. Agencies.SelectMany(a => a.Aliases.Append(a.Name))],
        ];
        if (Array.Exists(lists, l => l is null || Array.Exists(l, w => Fold.Words(w ?? "").Length == 0)))
        {
            return "A word is empty, or has neither letter nor digit. Take it out.";
        }

        return Array.Find(lists.SelectMany(l => l).ToArray(), w => w.Length > Longest) is { } long_
                ? $"“{long_[..40]}…” is longer than {Longest} characters."
            : lists.Sum(l => l.Length) > Most ? $"There are more than {Most} words."
            : null;
    }

    private string? NotKnown(VocabularyData shipped) =>
        Headers.Keys.FirstOrDefault(f => !shipped.Headers.ContainsKey(f)) is var field
        && Headers.Keys.Any(f => !shipped.Headers.ContainsKey(f))
            ? $"No column can be a “{field.Label()}”."
        : Ratings.Keys.FirstOrDefault(r => !shipped.Ratings.ContainsKey(r)) is { } rating
            ? $"“{rating}” is none of the ratings that Throughline knows: {string.Join(", ", shipped.Ratings.Keys)}."
        : null;

    /// <summary>One word cannot mean two things.</summary>
    private static string? Twice(
        string what,
        IEnumerable<(string Word, string Meaning)> words,
        Func<string, string>? fold = null
    ) =>
        words
            .GroupBy(w => (fold ?? Fold.Words)(w.Word), StringComparer.Ordinal)
            .FirstOrDefault(g => g.DistinctBy(w => w.Meaning).Skip(1).Any())
            is { } twice
            ? $"The {what} “{twice.First().Word}” stands for two things: "
                + $"{string.Join(" and ", twice.Select(w => $"“{w.Meaning}”").Distinct())}."
            : null;

    private static IEnumerable<string> Others(string[] words, HashSet<string> own) =>
        words.Where(w => !own.Contains(Fold.Words(w)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip
)]
[JsonSerializable(typeof(OwnWords))]
internal sealed partial class OwnWordsJson : JsonSerializerContext;
