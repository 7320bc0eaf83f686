namespace Throughline.Domain.Meetings;

/// <summary>Whether two short texts say the same: a topic's title, a promise, the name of a board.</summary>
public static class SameWords
{
    /// <summary>
    /// The share of words that both have, from 0 to 1, from which on they are taken for one. A word more or less in five still
    /// agrees; "Annual report 2025" and "Annual report 2026" do not, as numbers have to agree.
    /// </summary>
    private const double Enough = 0.8;

    /// <summary>True where nearly all words agree, whatever their order, capitals and signs, and all numbers.</summary>
    public static bool In(string a, string b)
    {
        var (left, right) = (NamedIn.WordsOf(a).ToHashSet(), NamedIn.WordsOf(b).ToHashSet());
        if (left.Count == 0 || right.Count == 0)
        {
            return false;
        }

        var both = left.Count(right.Contains);
        return 2.0 * both / (left.Count + right.Count) >= Enough
            && left.Where(HasDigit).ToHashSet().SetEquals(right.Where(HasDigit));
    }

    /// <summary>The same of people, whose titles are left out: "Cllr Anna Cole" is "Anna Cole".</summary>
    public static bool InNames(string a, string b) => NameOf(a) is { Length: > 0 } name && name == NameOf(b);

    private static string NameOf(string words) =>
        string.Join(' ', NamedIn.WordsOf(words).SkipWhile(Record.NameReading.IsTitle));

    private static bool HasDigit(string word) => word.Any(char.IsAsciiDigit);
}
