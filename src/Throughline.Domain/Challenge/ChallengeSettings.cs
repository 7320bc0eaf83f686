using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Domain.Challenge;

/// <summary>The thresholds and word lists of the rules, as data that a partnership may change: the shape of <c>challenge.json</c>.</summary>
public sealed record ChallengeSettings
{
    /// <summary>Numbers by name, with their unit in the name: "sameAnswerShare", "monthsUntilStale".</summary>
    public required Dictionary<string, double> Thresholds { get; init; }

    /// <summary>Words or short phrases by list, in lower case: "promises", "activities", "delays".</summary>
    public required Dictionary<string, string[]> Words { get; init; }

    /// <summary>Names of rules that are turned off; a file that lacks the list turns off none.</summary>
    public string[] Off { get; init => field = value ?? []; } = [];

    public static ChallengeSettings Default { get; } = LoadDefault();

    /// <exception cref="KeyNotFoundException">There is no such threshold: the shipped file lacks it.</exception>
    public double Threshold(string name) => Thresholds[name];

    /// <exception cref="KeyNotFoundException">There is no such list: the shipped file lacks it.</exception>
    public string[] List(string name) => Words[name];

    private static ChallengeSettings LoadDefault()
    {
        using var stream = typeof(ChallengeSettings).Assembly.GetManifestResourceStream("challenge.json")!;
        return JsonSerializer.Deserialize(stream, ChallengeJson.Default.ChallengeSettings)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(ChallengeSettings))]
internal sealed partial class ChallengeJson : JsonSerializerContext;
