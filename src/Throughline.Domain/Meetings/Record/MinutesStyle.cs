using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Domain.Meetings.Record;

/// <summary>
/// The house's words for minutes, with {places} for what the record says: data (minutes-style.json), as every council
/// and partnership writes its own.
/// </summary>
public sealed record MinutesStyle(
    string Present,
    string InAttendance,
    string Apologies,
    string NoApologies,
    string Absent,
    string Substitute,
    string Began,
    string Ended,
    string Arrived,
    string Left,
    string Declared,
    string DeclaredNoKind,
    string NoInterests,
    string Question,
    string Promise,
    string PromiseTo,
    string PromiseBy,
    string Motion,
    string Amendment,
    string Second,
    string Vote,
    string Resolved,
    string Excluded,
    string Readmitted,
    string Private,
    string NobodyNamed
)
{
    private static readonly Lazy<MinutesStyle> Loaded = new(() =>
    {
        using var json = typeof(MinutesStyle).Assembly.GetManifestResourceStream("minutes-style.json")!;
        return Load(json);
    });

    /// <summary>Those that come with the program.</summary>
    public static MinutesStyle Shipped => Loaded.Value;

    /// <exception cref="JsonException">The text is not of the form of the shipped minutes-style.json.</exception>
    public static MinutesStyle Load(Stream json) =>
        JsonSerializer.Deserialize(json, MinutesStyleJson.Default.MinutesStyle)
        ?? throw new JsonException("The words of minutes are empty.");

    /// <summary>The words with their places filled in.</summary>
    internal static string Fill(string words, params ReadOnlySpan<(string Place, string Text)> with)
    {
        // From the left, once: what is filled in may itself hold braces.
        var filled = new System.Text.StringBuilder();
        for (var at = 0; at < words.Length; )
        {
            var open = words.IndexOf('{', at);
            var close = open < 0 ? -1 : words.IndexOf('}', open);
            if (close < 0)
            {
                filled.Append(words, at, words.Length - at);
                break;
            }

            filled.Append(words, at, open - at);
            foreach (var (place, text) in with)
            {
                if (words.AsSpan(open + 1, close - open - 1).SequenceEqual(place))
                {
                    filled.Append(text);
                }
            }

            at = close + 1;
        }

        return filled.ToString().Trim();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(MinutesStyle))]
internal sealed partial class MinutesStyleJson : JsonSerializerContext;
