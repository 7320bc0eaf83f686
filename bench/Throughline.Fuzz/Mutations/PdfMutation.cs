using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Fuzz.Mutations;

/// <summary>
/// A PDF with its objects lost, doubled, exchanged, pointing elsewhere; its numbers, names, lengths, filters, contents
/// and cross-references changed.
/// </summary>
internal static partial class PdfMutation
{
    public static byte[] Of(byte[] bytes, Random random)
    {
        var file = Encoding.Latin1.GetString(bytes);
        var objects = Object().Matches(file);
        if (objects.Count == 0)
        {
            return bytes[..random.Next(bytes.Length)];
        }

        var changed = random.Next(16) switch
        {
            0 => Without(file, Pick.One(objects, random)),
            1 => file.Insert(Pick.One(objects, random).Index, Pick.One(objects, random).Value + "\n"),
            2 => Exchange(file, objects, random),
            3 or 4 => Other(file, Reference().Matches(file), Reference().Matches(file), random),
            5 or 6 => Number(file, random),
            7 => Other(file, PdfName().Matches(file), PdfName().Matches(file), random),
            8 => Nest(file, Pick.One(objects, random), random),
            9 => CrossReference(file, random),
            10 => Filter(file, random),
            _ => Content(file, objects, random),
        };
        // In half the files the places of objects are right, so that what was changed in them is reached at all.
        return Encoding.Latin1.GetBytes(
            random.Next(2) == 0 && !file.Contains("/XRef", StringComparison.Ordinal) ? Placed(changed) : changed
        );
    }

    private static string Without(string file, Capture part) => file.Remove(part.Index, part.Length);

    private static string Put(string file, Capture part, string value) =>
        file.Remove(part.Index, part.Length).Insert(part.Index, value);

    private static string Exchange(string file, MatchCollection objects, Random random) =>
        Put(file, Pick.One(objects, random).Groups["body"], Pick.One(objects, random).Groups["body"].Value);

    private static string Other(string file, MatchCollection places, MatchCollection values, Random random) =>
        places.Count == 0 ? file : Put(file, Pick.One(places, random), Pick.One(values, random).Value);

    private static string Number(string file, Random random)
    {
        string[] edges =
        [
            "0",
            "-1",
            "1",
            "0.00001",
            "65536",
            "2147483647",
            "-2147483648",
            "4294967296",
            "1e9",
            "99999999999999999999",
            "-",
            ".",
        ];
        var numbers = PdfNumber().Matches(file);
        return numbers.Count == 0 ? file : Put(file, Pick.One(numbers, random), Pick.One(edges, random));
    }

    private static string Nest(string file, Match target, Random random)
    {
        var deep = Pick.Many(random, 20_000);
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("<</A ", ">>");
        var nested = string.Concat(Enumerable.Repeat(open, deep)) + "1" + string.Concat(Enumerable.Repeat(close, deep));
        var dictionary = target.Value.IndexOf("<<", StringComparison.Ordinal);
        return dictionary < 0 ? file : file.Insert(target.Index + dictionary + 2, $"/X{random.Next(9)} {nested} ");
    }

    private static string CrossReference(string file, Random random)
    {
        var entries = Entry().Matches(file);
        return random.Next(4) switch
        {
            0 => StartOfTable().Replace(file, $"startxref\n{random.Next(file.Length)}"),
            1 => StartOfTable().Replace(file, "startxref\n" + Pick.Value(random)),
            2 => file.Replace(
                "trailer\n<<",
                $"trailer\n<</Prev {file.LastIndexOf("xref", StringComparison.Ordinal) - 5}",
                StringComparison.Ordinal
            ),
            _ => entries.Count == 0
                ? file
                : Put(file, Pick.One(entries, random), $"{random.Next(file.Length):D10} 00000 n"),
        };
    }

    private static string Filter(string file, Random random)
    {
        string[] filters =
        [
            "/FlateDecode",
            "/LZWDecode",
            "/ASCII85Decode",
            "/ASCIIHexDecode",
            "/RunLengthDecode",
            "/DCTDecode",
            "/CCITTFaxDecode",
            "/JBIG2Decode",
            "/Crypt",
            "[/FlateDecode/FlateDecode]",
            "[/ASCII85Decode/FlateDecode]",
        ];
        var found = FilterName().Matches(file);
        return found.Count == 0 ? file : Put(file, Pick.One(found, random).Groups["filter"], Pick.One(filters, random));
    }

    private static string Content(string file, MatchCollection objects, Random random)
    {
        var streams = objects.Where(o => o.Value.Contains("stream", StringComparison.Ordinal)).ToList();
        if (streams.Count == 0)
        {
            return file;
        }

        var target = Pick.One(streams, random);
        return Put(file, target, PdfContent.Changed(target.Value, random));
    }

    /// <summary>The same objects with a cross-reference table that says where they are.</summary>
    private static string Placed(string file)
    {
        var places = new SortedDictionary<int, int>();
        foreach (Match found in Object().Matches(file))
        {
            if (
                int.TryParse(found.Groups["number"].Value, CultureInfo.InvariantCulture, out var number)
                && number < 100_000
            )
            {
                places[number] = found.Index;
            }
        }

        var root = Root().Match(file);
        if (places.Count == 0 || !root.Success)
        {
            return file;
        }

        var size = places.Keys.Max() + 1;
        var table = new StringBuilder($"\nxref\n0 {size}\n0000000000 65535 f \n");
        for (var i = 1; i < size; i++)
        {
            table.Append(places.TryGetValue(i, out var place) ? $"{place:D10} 00000 n \n" : "0000000000 00000 f \n");
        }

        return file
            + table
            + string.Create(
                CultureInfo.InvariantCulture,
                $"trailer\n<</Size {size}{root.Value}>>\nstartxref\n{file.Length + 1}\n%%EOF\n"
            );
    }

    [GeneratedRegex(
        @"(?<number>\d{1,9}) \d{1,5} obj(?<body>.*?)endobj",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Object();

    [GeneratedRegex(@"\d{1,9} \d{1,5} R", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"(?<=[ \[/A-Za-z])-?\d+(?:\.\d+)?(?=[ \]/>\r\n])",
        RegexOptions.None,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex PdfNumber();

    [GeneratedRegex(@"/[A-Za-z][A-Za-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex PdfName();

    [GeneratedRegex(@"\d{10} \d{5} n", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"startxref\s+\d+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"/Filter\s*(?<filter>/\w+|\[[^\]]*\])", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex FilterName();

    [GeneratedRegex(@"/Root\s+\d+\s+\d+\s+R", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Root();
}
