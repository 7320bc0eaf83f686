using System.Text.RegularExpressions;

namespace Throughline.Domain.Tests;

/// <summary>Texts that a pattern takes for the beginning of what it seeks, made out of the pattern itself.</summary>
internal static class NearMisses
{
    private const int Samples = 3;
    private const int Seed = 20;
    private const string Letters = "a1A -.,£%(/'’⟨⟩:\nz";

    /// <summary>
    /// Words that match, cut off at each place, with the last character or the whole many times over: whatever repeats
    /// in the pattern is fed as far as it will go, and then fails.
    /// </summary>
    public static IEnumerable<string> Of(string pattern, int length)
    {
        var random = new Random(Seed);
        return Enumerable
            .Range(0, Samples)
            .Select(_ => Example(pattern, random))
            .SelectMany(e => Enumerable.Range(1, e.Length).Select(k => e[..k]))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(p =>
                (string[])
                    [
                        p + new string(p[^1], length) + "\u0001",
                        p + new string(' ', length) + "\u0001",
                        string.Concat(Enumerable.Repeat(p, length / p.Length)) + "\u0001",
                        string.Concat(Enumerable.Repeat(p + " ", length / (p.Length + 1))) + "\u0001",
                    ]
            );
    }

    /// <summary>Some words that a pattern matches, but for what it asks of the words around.</summary>
    public static string Example(string pattern, Random random)
    {
        var at = 0;
        return Choice(pattern, ref at, random);
    }

    private static string Choice(string pattern, ref int at, Random random)
    {
        var ways = new List<string> { "" };
        while (at < pattern.Length && pattern[at] != ')')
        {
            if (pattern[at] == '|')
            {
                ways.Add("");
                at++;
                continue;
            }

            ways[^1] += Piece(pattern, ref at, random);
        }

        return ways[random.Next(ways.Count)];
    }

    private static string Piece(string pattern, ref int at, Random random)
    {
        var start = at;
        var piece = One(pattern, ref at, random);
        var (least, most, length) = Patterns.Quantifier(pattern, at);
        if (length == 0)
        {
            return piece;
        }

        var again = at + length;
        var times = random.Next(least, Math.Min(most ?? least + 3, least + 3) + 1);
        var all = "";
        for (var i = 0; i < times; i++)
        {
            at = start;
            all += One(pattern, ref at, random);
        }

        at = again;
        return all;
    }

    private static string One(string pattern, ref int at, Random random)
    {
        var start = at;
        switch (pattern[at])
        {
            case '(':
                var opening = Patterns.Opening(pattern, at);
                at += opening;
                var inside = Choice(pattern, ref at, random);
                at++;
                return pattern.Substring(start, opening) is "(?=" or "(?!" or "(?<=" or "(?<!" ? "" : inside;
            case '[':
                at = Patterns.EndOfClass(pattern, at);
                return Of(pattern[start..at]);
            case '\\':
                at += Patterns.Escape(pattern, at);
                return pattern[start + 1] is 'b' or 'B' or 'G' or 'k' ? ""
                    : char.IsLetter(pattern[start + 1]) ? Of(pattern[start..at])
                    : pattern[(start + 1)..at];
            case '^' or '$':
                at++;
                return "";
            case '.':
                at++;
                return "a";
            default:
                at++;
                return pattern[start..at];
        }
    }

    /// <summary>A character of a class.</summary>
    private static string Of(string letters)
    {
        var regex = new Regex(letters, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
        var own = letters.Where(c => char.IsLetterOrDigit(c) || c is '•' or '-' or '–' or '*');
        return Letters.Concat(own).Select(c => c.ToString()).First(c => regex.IsMatch(c));
    }
}
