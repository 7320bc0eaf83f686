using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Throughline.Domain.Plans;

namespace Throughline.Core.Snapshots;

/// <summary>
/// The canonical JSON of a snapshot: the same plan always gives the same bytes, on either database and in whatever
/// order it was loaded. Properties in their declared
/// order, nothing for null, lists sorted, times in whole microseconds (all that PostgreSQL keeps), enums by name, UTF-8
/// without needless escapes.
/// </summary>
public static class SnapshotJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(), new Microseconds(), new WholeCharacters(), new WordsConverter() },
    };

    public static string Write(SnapshotContent content) => JsonSerializer.Serialize(SnapshotOrder.Of(content), Options);

    /// <exception cref="JsonException">The text is no snapshot, or of a schema that this program does not
    /// know.</exception>
    public static SnapshotContent Read(string json)
    {
        var content =
            JsonNode.Parse(json) switch
            {
                JsonObject first when (int?)first["schema"] == 1 => FirstSnapshotSchema
                    .ToSecond(first)
                    .Deserialize<SnapshotContent>(Options),
                var node => node.Deserialize<SnapshotContent>(Options),
            } ?? throw new JsonException("The snapshot is empty.");
        return content.Schema == SnapshotContent.CurrentSchema
            ? content
            : throw new JsonException($"The snapshot has schema {content.Schema}, which this program does not know.");
    }

    /// <summary>SHA-256 in hexadecimal over the JSON's bytes in UTF-8.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private sealed class Microseconds : JsonConverter<DateTime>
    {
        private const string Format = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTime.ParseExact(
                reader.GetString()!,
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal
            );

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Half of a surrogate pair is no character: it would be written one way and, read back, another.
    /// </summary>
    private sealed class WholeCharacters : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(
                value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
                    ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value))
                    : value
            );
    }

    /// <summary>Each field by its name in a reading's JSON.</summary>
    private sealed class WordsConverter : JsonConverter<WordsByField>
    {
        private static readonly Dictionary<string, Field> Named = Fields.All.ToDictionary(
            f => f.JsonName(),
            StringComparer.Ordinal
        );

        public override WordsByField Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            WordsByField.Of(
                JsonSerializer
                    .Deserialize<Dictionary<string, string>>(ref reader, options)!
                    .Select(w =>
                        Named.TryGetValue(w.Key, out var field)
                            ? (field, (string?)w.Value)
                            : throw new JsonException($"A snapshot has no field “{w.Key}”.")
                    )
            );

        public override void Write(Utf8JsonWriter writer, WordsByField value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (field, words) in value)
            {
                writer.WritePropertyName(field.JsonName());
                JsonSerializer.Serialize(writer, words.Text, options);
            }

            writer.WriteEndObject();
        }
    }
}
