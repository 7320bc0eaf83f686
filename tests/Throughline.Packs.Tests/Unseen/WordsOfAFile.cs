using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Packs.Tests.Unseen;

/// <summary>All words that stand anywhere in a file, found without the product's readers.</summary>
internal static partial class WordsOfAFile
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static HashSet<string> Of(string name, byte[] bytes) => [.. In(TextOf(name, bytes))];

    public static IEnumerable<string> In(string text) => Word().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    private static string TextOf(string name, byte[] bytes) =>
        Path.GetExtension(name) switch
        {
            ".docx" or ".xlsx" => Parts(bytes),
            ".pdf" => Strings(bytes),
            _ => Encoding.UTF8.GetString(bytes) + Windows.GetString(bytes),
        };

    private static string Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join(
            ' ',
            zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal))
                .Select(e =>
                {
                    using var reader = new StreamReader(e.Open());
                    return WebUtility.HtmlDecode(Tag().Replace(reader.ReadToEnd(), " "));
                })
        );
    }

    private static string Strings(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (Match stream in Stream().Matches(Encoding.Latin1.GetString(bytes)))
        {
            using var packed = new ZLibStream(
                new MemoryStream(Encoding.Latin1.GetBytes(stream.Groups["packed"].Value)),
                CompressionMode.Decompress
            );
            using var reader = new StreamReader(packed, Encoding.Latin1);
            foreach (Match shown in Shown().Matches(reader.ReadToEnd()))
            {
                text.Append(Escape().Replace(shown.Groups["words"].Value, e => Unescaped(e.Value))).Append(' ');
            }
        }

        return text.ToString();
    }

    private static string Unescaped(string escape) =>
        escape.Length == 2 ? escape[1..] : Windows.GetString([Convert.ToByte(escape[1..], 8)]);

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"stream\n(?<packed>.*?)\nendstream", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stream();

    [GeneratedRegex(@"\((?<words>([^()\\]|\\.)*)\) Tj", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\\([0-7]{3}|.)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
