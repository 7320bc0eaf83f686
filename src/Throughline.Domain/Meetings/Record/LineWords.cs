using System.Globalization;

namespace Throughline.Domain.Meetings.Record;

/// <summary>A word of a line.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Plain">In small letters, without signs around it.</param>
/// <param name="From">Where it begins in the line.</param>
internal sealed record LineWord(string Text, string Plain, int From);

/// <summary>A line cut into words that know where they stood.</summary>
internal static class LineWords
{
    public static List<LineWord> Of(string line)
    {
        var words = new List<LineWord>();
        for (var at = 0; at < line.Length; )
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            var from = at;
            while (at < line.Length && !char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            var text = line[from..at];
            words.Add(new(text, Plain(text), from));
        }

        return words;
    }

    /// <summary>A word as it is compared: without capitals, signs around it and a possessive.</summary>
    public static string Plain(string word)
    {
        var plain = word.Trim(',', '.', ':', ';', '“', '”', '"', '(', ')').ToLower(CultureInfo.InvariantCulture);
        return plain.EndsWith("'s", StringComparison.Ordinal) || plain.EndsWith("’s", StringComparison.Ordinal)
            ? plain[..^2]
            : plain;
    }

    /// <summary>The line from a word on, as it was typed; empty past the end.</summary>
    public static string From(string line, IReadOnlyList<LineWord> words, int at) =>
        at < words.Count ? line[words[at].From..].Trim() : "";
}
