using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>
/// How the words of a plan's own columns are stored with an action: one JSON object, so that words are taken out of each
/// heading and each text by itself, and the order stays.
/// </summary>
public static class NamedJsonText
{
    private static readonly JsonWriterOptions Plainly = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <returns>Null for no words.</returns>
    public static string? Write(IEnumerable<NamedWords> words)
    {
        var said = words.Where(w => !string.IsNullOrWhiteSpace(w.Words.Text)).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plainly))
        {
            json.WriteStartObject();
            foreach (var (name, text) in said.Select(w => (w.Name, w.Words.Text)))
            {
                json.WriteString(Stored(name), Stored(text));
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <returns>What is not such an object, because somebody changed it past the program, stands as one text.</returns>
    public static IReadOnlyList<NamedWords> Read(string? stored)
    {
        if (string.IsNullOrEmpty(stored))
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(stored);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ?
                [
                    .. json
                        .RootElement.EnumerateObject()
                        .Select(p => new NamedWords(p.Name, FieldWords.Of(p.Value.ToString()))),
                ]
                : Spoiled(stored);
        }
        catch (JsonException)
        {
            return Spoiled(stored);
        }
    }

    private static IReadOnlyList<NamedWords> Spoiled(string stored) =>
        [new NamedWords("Words that cannot be read", FieldWords.Of(stored))];

    /// <summary>PostgreSQL keeps no character 0.</summary>
    private static string Stored(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
