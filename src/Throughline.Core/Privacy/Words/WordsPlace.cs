using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Core.Privacy.Words;

/// <summary>A text out of which words were taken.</summary>
/// <param name="Kind">The table, "events" for a text of the history.</param>
/// <param name="Field">The column; of the history "old", "new" or "why".</param>
/// <param name="Count">How many were taken out; 0 where they stood earlier and no more.</param>
/// <param name="Before">Of the history: the hash that the chain holds.</param>
/// <param name="After">Of the history: the salted hash of what stands there since.</param>
public sealed record WordsPlace(
    string Kind,
    Guid Record,
    string Field,
    int Count,
    string? Before = null,
    string? After = null
)
{
    public const string Events = "events";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(IEnumerable<WordsPlace> places) => JsonSerializer.Serialize(places, Json);

    /// <returns>Nothing for what is no list of places.</returns>
    public static IReadOnlyList<WordsPlace> Read(string? json)
    {
        try
        {
            return json is null ? [] : JsonSerializer.Deserialize<List<WordsPlace>>(json, Json) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>SHA-256 in lower-case hexadecimal, as the event of the erasure has it.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
