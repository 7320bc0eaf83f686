namespace Throughline.Domain.Comparing.Meaning;

/// <summary>
/// A list of words and short phrases, found in folded words by their stems: "implement" finds "implementing" too.
/// </summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);

    public Phrases(IEnumerable<string> phrases)
    {
        foreach (
            var stems in phrases
                .Select(p => Array.ConvertAll(ContentWords.All(p), Stem.Of))
                .Where(s => s.Length > 0)
                .OrderByDescending(s => s.Length)
        )
        {
            (_byFirst.TryGetValue(stems[0], out var list) ? list : _byFirst[stems[0]] = []).Add(stems);
        }
    }

    /// <summary>Words that the longest phrase beginning at the position has; 0 when none begins there.</summary>
    public int LengthAt(IReadOnlyList<string> stems, int at) =>
        at < stems.Count && _byFirst.TryGetValue(stems[at], out var list)
            ? list.Find(p => Fits(p, stems, at))?.Length ?? 0
            : 0;

    /// <summary>First position and length of a phrase in the words; null when there is none.</summary>
    public (int At, int Length)? First(IReadOnlyList<string> stems)
    {
        for (var i = 0; i < stems.Count; i++)
        {
            if (LengthAt(stems, i) is > 0 and var length)
            {
                return (i, length);
            }
        }

        return null;
    }

    public int Count(IReadOnlyList<string> stems) =>
        Enumerable.Range(0, stems.Count).Count(i => LengthAt(stems, i) > 0);

    private static bool Fits(string[] phrase, IReadOnlyList<string> stems, int at)
    {
        if (at + phrase.Length > stems.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (phrase[i] != stems[at + i])
            {
                return false;
            }
        }

        return true;
    }
}
