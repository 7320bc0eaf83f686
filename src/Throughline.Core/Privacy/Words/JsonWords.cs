using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Takes words out of the strings and names of a JSON text. Every byte that is no part of a changed string stays as it is.
/// </summary>
internal static class JsonWords
{
    /// <summary>True of what is stored as JSON, as far as a look at its first sign tells.</summary>
    public static bool MayBe(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <returns>Null when the text is no JSON after all.</returns>
    public static (string Text, int Count)? TakeOut(string text, Phrases phrases)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Changed(bytes, phrases) is var (changed, count) ? (Without(bytes, changed), count) : null;
    }

    /// <summary>What is left of the first string that holds words; null when none does, or the text is no JSON.</summary>
    public static string? FirstLeft(string text, Phrases phrases) =>
        Changed(Encoding.UTF8.GetBytes(text), phrases) is ([var (_, first), ..], _) ? first : null;

    private static (List<(JsonText Was, string Is)> Changed, int Count)? Changed(byte[] bytes, Phrases phrases)
    {
        var changed = new List<(JsonText Was, string Is)>();
        var count = 0;
        try
        {
            foreach (var group in Strings(bytes).GroupBy(s => s.Group))
            {
                var together = group.ToList();
                var (left, found) = phrases.TakeOut(together.ConvertAll(s => s.Value));
                count += found;
                changed.AddRange(
                    together.Zip(left).Where(t => t.First.Value != t.Second).Select(t => (t.First, t.Second))
                );
            }
        }
        catch (JsonException)
        {
            return null;
        }

        changed.Sort((one, other) => one.Was.Start.CompareTo(other.Was.Start));
        return (changed, count);
    }

    private static string Without(byte[] bytes, List<(JsonText Was, string Is)> changed)
    {
        var to = new ArrayBufferWriter<byte>(bytes.Length);
        var at = 0;
        foreach (var (was, now) in changed)
        {
            to.Write(bytes.AsSpan(at, was.Start - at));
            to.Write("\""u8);
            to.Write(JsonEncodedText.Encode(now).EncodedUtf8Bytes);
            to.Write("\""u8);
            at = was.Start + was.Length;
        }

        to.Write(bytes.AsSpan(at));
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }

    /// <summary>
    /// Every string and name. Those of one name within the items of one list are of one group, since a cell's lines are
    /// kept so; each other is alone.
    /// </summary>
    private static List<JsonText> Strings(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 256 });
        var strings = new List<JsonText>();
        var within = new Stack<(bool IsList, int Id)>();
        var (ids, alone, name) = (0, 0, "");
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    within.Push((reader.TokenType == JsonTokenType.StartArray, ids++));
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    within.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    strings.Add(Of(reader, (--alone, "")));
                    break;
                case JsonTokenType.String:
                    strings.Add(Of(reader, ListOf(within) is { } list ? (list, name) : (--alone, "")));
                    break;
            }
        }

        return strings;
    }

    /// <summary>The list in which a string stands, itself or as a value of one of its items; null for none.</summary>
    private static int? ListOf(Stack<(bool IsList, int Id)> within)
    {
        using var outwards = within.GetEnumerator();
        if (!outwards.MoveNext())
        {
            return null;
        }

        return outwards.Current.IsList ? outwards.Current.Id
            : outwards.MoveNext() && outwards.Current.IsList ? outwards.Current.Id
            : null;
    }

    private static JsonText Of(in Utf8JsonReader reader, (int, string) group) =>
        new((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2, reader.GetString()!, group);

    /// <param name="Start">Its opening quotation mark, in bytes.</param>
    private sealed record JsonText(int Start, int Length, string Value, (int, string) Group);
}
