using System.Text;

namespace Throughline.Fuzz.Mutations;

/// <summary>Text with its lines, separators, quotes, endings and encoding changed.</summary>
internal static class TextMutation
{
    private static readonly string[] Separators =
    [
        "|",
        ",",
        ";",
        "\t",
        "  ",
        "\"",
        "\"\"",
        "\f",
        "\v",
        "\u00A0",
        "\u2028",
    ];

    public static byte[] Of(byte[] bytes, Random random)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (random.Next(8) == 0)
        {
            return Encoded(text, random);
        }

        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(8))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                var line = lines[at];
                lines.InsertRange(
                    at,
                    Enumerable.Repeat(line, Math.Min(Pick.Many(random, 5000), 500_000 / (line.Length + 1)))
                );
                break;
            case 2:
                lines[at] = Pick.Value(random);
                break;
            case 3:
                lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Pick.Value(random));
                break;
            case 4:
                (lines[at], lines[0]) = (lines[0], lines[at]);
                break;
            case 5:
                var (old, other) = (Pick.One(Separators, random), Pick.One(Separators, random));
                lines = [.. text.Replace(old, other, StringComparison.Ordinal).Split('\n')];
                break;
            case 6:
                lines[at] = string.Concat(Enumerable.Repeat(Pick.One(Separators, random), Pick.Many(random, 20_000)));
                break;
            default:
                var ending = random.Next(2) == 0 ? "\r" : "\r\n";
                return Encoding.UTF8.GetBytes(string.Join(ending, lines));
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Encoded(string text, Random random)
    {
        var (encoding, mark) = random.Next(6) switch
        {
            0 => (Encoding.Unicode, true),
            1 => (Encoding.BigEndianUnicode, true),
            2 => (Encoding.UTF32, true),
            3 => (Encoding.Latin1, false),
            4 => (Encoding.Unicode, false),
            _ => ((Encoding)new UTF8Encoding(true), true),
        };
        return mark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
