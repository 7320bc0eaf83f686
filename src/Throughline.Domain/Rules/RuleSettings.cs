using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Domain.Rules;

/// <summary>
/// The thresholds and word lists of the rules, as data that a partnership may change: the shape of
/// <c>challenge.json</c>.
/// </summary>
public sealed record RuleSettings
{
    /// <summary>Numbers by name, with their unit in the name: "sameAnswerShare", "monthsUntilStale".</summary>
    public required Dictionary<string, double> Thresholds { get; init; }

    /// <summary>Words or short phrases by list, in lower case: "promises", "activities", "delays".</summary>
    public required Dictionary<string, string[]> Words { get; init; }

    /// <summary>Ids of rules that are turned off; a file that lacks the list turns off none.</summary>
    public string[] Off
    {
        get;
        init => field = value ?? [];
    } = [];

    public bool IsOff(Rule rule) => Off.Contains(rule.Id, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such threshold: the shipped file lacks it.</exception>
    public double Threshold(string name) => Thresholds[name];

    /// <exception cref="KeyNotFoundException">There is no such list: the shipped file lacks it.</exception>
    public string[] List(string name) => Words[name];

    /// <summary>
    /// These settings with what others change of them; a threshold or list that the shipped file does not know is left
    /// out, so that a setting of an older version does no harm.
    /// </summary>
    public RuleSettings With(RuleSettings changes) =>
        new()
        {
            Thresholds = Thresholds.ToDictionary(t => t.Key, t => changes.Thresholds.GetValueOrDefault(t.Key, t.Value)),
            Words = Words.ToDictionary(w => w.Key, w => changes.Words.GetValueOrDefault(w.Key, w.Value)),
            Off = changes.Off,
        };

    /// <summary>What of these settings differs from others: what is worth keeping.</summary>
    public RuleSettings Without(RuleSettings shipped) =>
        new()
        {
            Thresholds = Thresholds
                .Where(t => !shipped.Thresholds.TryGetValue(t.Key, out var same) || same != t.Value)
                .ToDictionary(t => t.Key, t => t.Value),
            Words = Words
                .Where(w =>
                    !shipped.Words.TryGetValue(w.Key, out var same)
                    || !same.SequenceEqual(w.Value, StringComparer.Ordinal)
                )
                .ToDictionary(w => w.Key, w => w.Value),
            Off = [.. Off.Order(StringComparer.Ordinal)],
        };

    public string Write() => JsonSerializer.Serialize(this, ChallengeJson.Default.RuleSettings);

    /// <exception cref="JsonException">It is not of the form of the shipped file.</exception>
    public static RuleSettings Read(string json) =>
        JsonSerializer.Deserialize(json, ChallengeJson.Default.RuleSettings)
        ?? throw new JsonException("The settings are empty.");

    /// <summary>
    /// The settings that come with Throughline. Only whoever puts the program together loads them; all else is handed
    /// the settings in force.
    /// </summary>
    public static RuleSettings LoadShipped()
    {
        using var stream = typeof(RuleSettings).Assembly.GetManifestResourceStream("challenge.json")!;
        return JsonSerializer.Deserialize(stream, ChallengeJson.Default.RuleSettings)!;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip
)]
[JsonSerializable(typeof(RuleSettings))]
internal sealed partial class ChallengeJson : JsonSerializerContext;
