using System.Text.RegularExpressions;

namespace Throughline.Documents.PlainText;

/// <summary>
/// Finds the heads and feet of a text's pages: the first or last line of most pages, parted from the rest by a blank
/// line, in the same words but for the page's number.
/// </summary>
internal static partial class RunningLines
{
    /// <summary>Pages on which a line must come: on one alone it is a title or a last sentence.</summary>
    private const int LeastPages = 2;

    /// <summary>Share of the pages on which it must come; a section's name heads fewer.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Runs of words in a head: a name and a page's number. More are the headings of a table.</summary>
    private const int MostSegments = 2;

    /// <summary>Characters of the longest head.</summary>
    private const int Longest = 120;

    /// <summary>The numbers (from 1) of the lines that are heads and feet.</summary>
    public static HashSet<int> In(IEnumerable<string> lines)
    {
        var pages = Pages(lines);
        var running = new HashSet<int>();
        if (pages.Count < LeastPages)
        {
            return running;
        }

        Add(pages.ConvertAll(Head), pages.Count, running);
        Add(pages.ConvertAll(Foot), pages.Count, running);
        return running;
    }

    public static FurnitureKind KindOf(string text) => FurnitureLine.Of(text.Trim()) ?? FurnitureKind.RunningHeader;

    private static void Add(List<(int Number, string Key)?> found, int pages, HashSet<int> running)
    {
        var often = found
            .OfType<(int Number, string Key)>()
            .GroupBy(f => f.Key, StringComparer.Ordinal)
            .Where(g => g.Count() >= LeastPages && g.Count() >= LeastShare * pages);
        running.UnionWith(often.SelectMany(g => g.Select(f => f.Number)));
    }

    private static (int Number, string Key)? Head(List<(int Number, string Text)> page)
    {
        var at = page.FindIndex(l => !string.IsNullOrWhiteSpace(l.Text));
        return at >= 0 && at + 1 < page.Count && string.IsNullOrWhiteSpace(page[at + 1].Text) ? Keyed(page[at]) : null;
    }

    private static (int Number, string Key)? Foot(List<(int Number, string Text)> page)
    {
        var at = page.FindLastIndex(l => !string.IsNullOrWhiteSpace(l.Text));
        return at > 0 && string.IsNullOrWhiteSpace(page[at - 1].Text) ? Keyed(page[at]) : null;
    }

    private static (int Number, string Key)? Keyed((int Number, string Text) line)
    {
        var text = line.Text.Trim();
        return text.Length <= Longest && !text.AsSpan().ContainsAny('\t', '|') && Segments(text) <= MostSegments
            ? (line.Number, PageNumber().Replace(text, "#"))
            : null;
    }

    private static int Segments(string text) => new LayoutLine(text, new Place(1, 1), 0).Segments.Count;

    private static List<List<(int Number, string Text)>> Pages(IEnumerable<string> lines)
    {
        var pages = new List<List<(int, string)>> { new() };
        var number = 0;
        foreach (var raw in lines)
        {
            number++;
            var parts = raw.Split('\f');
            pages[^1].Add((number, parts[0]));
            foreach (var part in parts.Skip(1))
            {
                pages.Add([(number, part)]);
            }
        }

        return pages.Count > 1 ? pages : [];
    }

    [GeneratedRegex(
        @"\bpage\s{1,9}\d{1,4}(?:\s{1,9}of\s{1,9}\d{1,4})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PageNumber();
}
