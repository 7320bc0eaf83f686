namespace Throughline.Domain.Challenge.Words;

/// <summary>
/// A list of words and phrases, ready to be found among folded words (lower case, letters and digits).
/// A word that ends in * stands for every word that begins so: "circulat*".
/// </summary>
/// <remarks>Looking through a text takes time in proportion to its length, whatever stands in it.</remarks>
internal sealed class Phrases
{
    /// <summary>
    /// Letters by which phrases with an open first word are filed; a shorter stem would match too much.
    /// </summary>
    private const int Stem = 3;

    private readonly Dictionary<string, List<string[]>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _open = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A word with * has fewer than three letters before it.</exception>
    public Phrases(IEnumerable<string> phrases)
    {
        foreach (
            var parts in phrases
                .Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(p => p.Length > 0)
        )
        {
            if (parts.Any(p => p.EndsWith('*') && p.Length <= Stem))
            {
                throw new ArgumentException(
                    $"“{string.Join(' ', parts)}” stands for too much: give at least {Stem} letters before the *.",
                    nameof(phrases)
                );
            }

            var (index, key) = parts[0].EndsWith('*') ? (_open, parts[0][..Stem]) : (_whole, parts[0]);
            (index.TryGetValue(key, out var filed) ? filed : index[key] = []).Add(parts);
        }
    }

    public bool In(IReadOnlyList<string> words) => FirstIn(words) >= 0;

    /// <returns>Where the first phrase begins; -1 without one.</returns>
    public int FirstIn(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <returns>How many words the longest phrase that begins here has; 0 without one.</returns>
    public int At(IReadOnlyList<string> words, int at)
    {
        var longest = 0;
        var word = words[at];
        if (_whole.TryGetValue(word, out var whole))
        {
            longest = Longest(whole, words, at, longest);
        }

        return word.Length >= Stem && _open.TryGetValue(word[..Stem], out var open)
            ? Longest(open, words, at, longest)
            : longest;
    }

    private static int Longest(List<string[]> phrases, IReadOnlyList<string> words, int at, int longest)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Length > longest && at + phrase.Length <= words.Count && Stands(phrase, words, at))
            {
                longest = phrase.Length;
            }
        }

        return longest;
    }

    private static bool Stands(string[] phrase, IReadOnlyList<string> words, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            var (want, word) = (phrase[i], words[at + i]);
            if (
                want.EndsWith('*')
                    ? !word.AsSpan().StartsWith(want.AsSpan(0, want.Length - 1), StringComparison.Ordinal)
                    : word != want
            )
            {
                return false;
            }
        }

        return true;
    }
}
