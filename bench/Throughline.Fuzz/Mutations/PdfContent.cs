using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Fuzz.Mutations;

/// <summary>What stands in a PDF's stream, unpacked, changed word by word, and packed again.</summary>
internal static partial class PdfContent
{
    private static readonly string[] Operators =
    [
        "q",
        "Q",
        "BT",
        "ET",
        "Tj",
        "TJ",
        "Td",
        "TD",
        "Tm",
        "T*",
        "Tf",
        "Do",
        "cm",
        "re",
        "f",
        "S",
        "W n",
        "BI",
        "ID",
        "EI",
        "gs",
        "sh",
        "cs",
        "sc",
        "scn",
        "/P <</MCID 0>> BDC",
        "EMC",
        "'",
        "\"",
        "Tr",
        "Tz",
        "Ts",
        "d0",
        "d1",
    ];

    /// <param name="target">An object with its stream, from its number to its end.</param>
    public static string Changed(string target, Random random)
    {
        var found = Stream().Match(target);
        if (!found.Success)
        {
            return target;
        }

        var packed = Encoding.Latin1.GetBytes(found.Groups["content"].Value);
        var plain = target.Contains("FlateDecode", StringComparison.Ordinal) ? Inflate(packed) : packed;
        if (plain is null)
        {
            return target;
        }

        var changed = Change(Encoding.Latin1.GetString(plain), random);
        var content = ReferenceEquals(plain, packed) ? changed : Encoding.Latin1.GetString(Deflate(changed));
        var whole = target[..found.Groups["content"].Index] + content + "\nendstream\nendobj";
        // A wrong length is worth trying, too, though not always.
        return random.Next(3) == 0
            ? whole
            : Length().Replace(whole, string.Create(CultureInfo.InvariantCulture, $"/Length {content.Length}"), 1);
    }

    private static string Change(string content, Random random)
    {
        var words = Word().Matches(content).Select(m => m.Value).ToList();
        if (words.Count == 0)
        {
            return Pick.One(Operators, random);
        }

        var at = random.Next(words.Count);
        switch (random.Next(7))
        {
            case 0:
                words.RemoveRange(at, Math.Min(1 + random.Next(20), words.Count - at));
                break;
            case 1:
                words.InsertRange(at, Enumerable.Repeat(Pick.One(Operators, random), Pick.Many(random, 20_000)));
                break;
            case 2:
                words[at] = Pick.One(words, random);
                break;
            case 3:
                words[at] = Pick.Value(random);
                break;
            case 4:
                var piece = words.GetRange(at, Math.Min(30, words.Count - at));
                words.InsertRange(at, Enumerable.Repeat(piece, Pick.Many(random, 500)).SelectMany(p => p));
                break;
            case 5:
                words.Insert(at, Pick.One(Operators, random));
                break;
            default:
                var numbers = Enumerable.Range(0, words.Count).Where(i => char.IsAsciiDigit(words[i][^1])).ToList();
                words[numbers.Count > 0 ? Pick.One(numbers, random) : at] = Pick.Value(random);
                break;
        }

        return string.Join(' ', words);
    }

    private static byte[]? Inflate(byte[] packed)
    {
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            inflate.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Deflate(string content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(Encoding.Latin1.GetBytes(content));
        }

        return packed.ToArray();
    }

    [GeneratedRegex(
        @"stream\r?\n(?<content>.*?)\r?\nendstream",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Stream();

    [GeneratedRegex(@"/Length \d+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Length();

    [GeneratedRegex(@"\((?:[^()\\]|\\.)*\)|\S+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();
}
