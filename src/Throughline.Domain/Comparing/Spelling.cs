namespace Throughline.Domain.Comparing;

/// <summary>
/// Whether two words are one word, spelt, misspelt or cut otherwise. Only slips count: a doubled letter, one letter
/// wrong, two letters changed about; "stability" and "suitability" are two words.
/// </summary>
internal static class Spelling
{
    private const int ShortestSlip = 6;

    private static readonly string[] Negating = ["in", "un", "im", "il", "ir", "dis", "non", "mis"];

    /// <summary>Takes out of both lists what is the same word spelt otherwise, or one word written as two.</summary>
    public static void Pair(List<string> removed, List<string> added)
    {
        for (var i = removed.Count - 1; i >= 0; i--)
        {
            var at = added.FindIndex(a => IsSame(removed[i], a));
            if (at >= 0)
            {
                added.RemoveAt(at);
                removed.RemoveAt(i);
            }
        }

        Joined(removed, added);
        Joined(added, removed);
    }

    public static bool IsSame(string a, string b)
    {
        if (a == b || Stem.Of(a) == Stem.Of(b))
        {
            return true;
        }

        if (a.Any(char.IsDigit) || b.Any(char.IsDigit) || Negates(a, b) || Negates(b, a))
        {
            return false;
        }

        return Single(a) == Single(b) || (Math.Min(a.Length, b.Length) >= ShortestSlip && IsSlip(a, b));
    }

    /// <summary>"safe" and "guarding" on one side are "safeguarding" on the other.</summary>
    private static void Joined(List<string> parts, List<string> wholes)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var at = wholes.IndexOf(parts[i] + parts[i + 1]);
            if (at >= 0)
            {
                wholes.RemoveAt(at);
                parts.RemoveRange(i, 2);
                i--;
            }
        }
    }

    private static bool Negates(string a, string b) =>
        Negating.Any(p =>
            b.Length == a.Length + p.Length
            && b.StartsWith(p, StringComparison.Ordinal)
            && b.EndsWith(a, StringComparison.Ordinal)
        );

    private static string Single(string word) => string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));

    /// <summary>One letter more, less or other, or two neighbours changed about.</summary>
    private static bool IsSlip(string a, string b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var (left, right) = (a.Length - start - end, b.Length - start - end);
        return (left <= 1 && right <= 1)
            || (left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
