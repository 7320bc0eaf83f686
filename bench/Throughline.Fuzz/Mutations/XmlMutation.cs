using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Fuzz.Mutations;

/// <summary>XML with its elements lost, doubled, exchanged, nested, renamed, and its values at the edge of sense.</summary>
internal static partial class XmlMutation
{
    private const int Deepest = 3000;

    public static string Of(string xml, Random random)
    {
        var tokens = Token().Matches(xml).Select(m => m.Value).ToList();
        if (tokens.Count < 3)
        {
            return xml + Pick.Value(random);
        }

        var (from, to) = Range(tokens, random);
        switch (random.Next(20))
        {
            case 0:
                tokens.RemoveRange(from, to - from);
                break;
            case 1:
                Repeat(tokens, from, to, random);
                break;
            case 2:
                var (first, last) = Range(tokens, random);
                tokens.InsertRange(last <= from ? from : to, tokens.GetRange(first, last - first));
                break;
            case 3:
                var moved = tokens.GetRange(from, to - from);
                tokens.RemoveRange(from, to - from);
                tokens.InsertRange(random.Next(tokens.Count + 1), moved);
                break;
            case 4:
                Rename(tokens, random);
                break;
            case 5:
                Nest(tokens, from, to, random);
                break;
            case 6 when random.Next(4) == 0:
                tokens.Insert(0, "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>");
                tokens[^1] = "&b;" + tokens[^1];
                break;
            case 7 or 8 or 9:
                Say(tokens, random);
                break;
            default:
                SetValue(tokens, random);
                break;
        }

        return string.Concat(tokens);
    }

    /// <summary>Mostly a whole element, so that what is left is XML; now and then any piece.</summary>
    private static (int From, int To) Range(List<string> tokens, Random random)
    {
        var from = random.Next(tokens.Count);
        if (random.Next(6) == 0)
        {
            return (from, Math.Min(tokens.Count, from + 1 + random.Next(24)));
        }

        while (from > 0 && !Name().IsMatch(tokens[from]))
        {
            from--;
        }

        var (to, depth) = (from, 0);
        do
        {
            depth +=
                tokens[to].StartsWith("</", StringComparison.Ordinal) ? -1
                : Name().IsMatch(tokens[to]) && !tokens[to].EndsWith("/>", StringComparison.Ordinal) ? 1
                : 0;
            to++;
        } while (depth > 0 && to < tokens.Count);

        return (from, to);
    }

    private static void Repeat(List<string> tokens, int from, int to, Random random)
    {
        var piece = tokens.GetRange(from, to - from);
        var times = Math.Min(Pick.Many(random, 500), 200_000 / Math.Max(1, piece.Sum(p => p.Length)));
        for (var i = 0; i < times; i++)
        {
            tokens.InsertRange(from, piece);
        }
    }

    private static void Nest(List<string> tokens, int from, int to, Random random)
    {
        if (Name().Match(tokens[from]) is not { Success: true, Value: var name })
        {
            return;
        }

        var deep = Pick.Many(random, Deepest);
        tokens.Insert(to, string.Concat(Enumerable.Repeat($"</{name}>", deep)));
        tokens.Insert(from, string.Concat(Enumerable.Repeat($"<{name}>", deep)));
    }

    private static void Rename(List<string> tokens, Random random)
    {
        var names = tokens.Select(t => Name().Match(t).Value).Where(n => n.Length > 0).Distinct().ToList();
        if (names.Count > 0)
        {
            var (old, name) = (Pick.One(names, random), Pick.One(names, random));
            var (open, close) = ("<" + old, "</" + old);
            for (var i = 0; i < tokens.Count; i++)
            {
                tokens[i] =
                    tokens[i].StartsWith(open, StringComparison.Ordinal) ? $"<{name}{tokens[i][open.Length..]}"
                    : tokens[i].StartsWith(close, StringComparison.Ordinal) ? $"</{name}{tokens[i][close.Length..]}"
                    : tokens[i];
            }
        }
    }

    /// <summary>Other words where words stand.</summary>
    private static void Say(List<string> tokens, Random random)
    {
        var words = Enumerable.Range(0, tokens.Count).Where(i => tokens[i][0] != '<').ToList();
        tokens[words.Count > 0 ? Pick.One(words, random) : random.Next(tokens.Count)] = Pick.Value(random);
    }

    private static void SetValue(List<string> tokens, Random random)
    {
        // What makes it XML at all is left alone here: changed, little else is looked at.
        var valued = Enumerable
            .Range(0, tokens.Count)
            .Where(i =>
                Attribute().IsMatch(tokens[i])
                && !tokens[i].StartsWith("<?", StringComparison.Ordinal)
                && !tokens[i].Contains("xml:space", StringComparison.Ordinal)
            )
            .ToList();
        if (valued.Count == 0)
        {
            Say(tokens, random);
            return;
        }

        var at = Pick.One(valued, random);
        var attribute = Pick.One(Attribute().Matches(tokens[at]), random);
        var others = Attribute().Matches(tokens[Pick.One(valued, random)]);
        var value =
            random.Next(3) == 0
                ? Pick.One(others, random).Groups["value"].Value
                : Pick.Value(random).Replace('"', '\'');
        tokens[at] = new StringBuilder(tokens[at])
            .Remove(attribute.Groups["value"].Index, attribute.Groups["value"].Length)
            .Insert(attribute.Groups["value"].Index, value)
            .ToString();
    }

    [GeneratedRegex("<[^>]*>|[^<]+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Token();

    [GeneratedRegex("(?<=^<)[\\w:]+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Name();

    [GeneratedRegex("[\\w:]+=[\"'](?<value>[^\"']*)[\"']", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Attribute();
}
