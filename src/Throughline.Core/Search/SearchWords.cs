using System.Text;

namespace Throughline.Core.Search;

/// <summary>
/// What somebody typed to be found: words that must all stand in it, phrases in quotes, and beginnings of words with a
/// star.
/// </summary>
/// <remarks>Made of letters and digits only, so that no sign in it means anything to either database.</remarks>
public sealed record SearchWords(IReadOnlyList<SearchTerm> Terms, bool WasCut)
{
    /// <summary>More terms than these are left out, and the page says so.</summary>
    public const int MostTerms = 12;

    private const int LongestWord = 60;
    private const int MostRead = 1000;

    /// <summary>Too common to be asked for; PostgreSQL leaves the same ones out of its English index.</summary>
    private static readonly HashSet<string> Common = new(
        (
            "i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her "
            + "hers herself it its itself they them their theirs themselves what which who whom this that "
            + "these those "
            + "am is are was were be been being have has had having do does did doing a an the and but if or "
            + "because as until while of at by for with about against between into through during before after "
            + "above below "
            + "to from up down in out on off over under again further then once here there when where why how all "
            + "any both each few more most other some such no nor not only own same so than too very s t can "
            + "will just don should now"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public bool IsEmpty => Terms.Count == 0;

    public static SearchWords Parse(string? typed)
    {
        var text = typed ?? "";
        var terms = new List<SearchTerm>();
        var parts = (text.Length > MostRead ? text[..MostRead] : text).Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            // Every second part stood between quotes; the last one is a phrase only when its quote was closed.
            terms.AddRange(
                i % 2 == 1 && i < parts.Length - 1
                    ? PhraseOf(parts[i])
                    : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(PhraseOf)
            );
        }

        return new(
            [.. terms.Distinct().Take(MostTerms)],
            text.Length > MostRead || terms.Distinct().Count() > MostTerms
        );
    }

    /// <summary>
    /// One phrase of the letters and digits in it, without common words at its ends; none when nothing is left.
    /// </summary>
    private static IEnumerable<SearchTerm> PhraseOf(string part)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in part.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else
            {
                End();
            }
        }

        End();
        var prefix = part.EndsWith('*');
        while (words.Count > 0 && Common.Contains(words[0]) && !(prefix && words.Count == 1))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 0 && !prefix && Common.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 ? [] : [new SearchTerm(string.Join(' ', words), prefix)];

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.Length > LongestWord ? word.ToString(0, LongestWord) : word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>For SQLite's MATCH: each term quoted.</summary>
    /// <param name="keys">Keys of the index, such as "kupdate": of each group one must also be there.</param>
    internal string ToFts5(IEnumerable<string[]> keys) =>
        string.Join(
            " AND ",
            Terms
                .Select(t => $"{{title body}} : \"{t.Words}\"{(t.IsPrefix ? " *" : "")}")
                .Concat(keys.Select(any => $"keys : ({string.Join(" OR ", any.Select(k => $"\"{k}\""))})"))
        );

    /// <summary>For PostgreSQL's to_tsquery in English.</summary>
    internal string ToTsQuery() =>
        string.Join(
            " & ",
            Terms.Select(t =>
                $"({string.Join(" <-> ", t.Words.Split(' ').Select(w => $"'{w}'"))}{(t.IsPrefix ? ":*" : "")})"
            )
        );
}

/// <summary>One word, or several that stand side by side.</summary>
/// <param name="Words">Lower case, one space between.</param>
/// <param name="IsPrefix">True when the last word may go on.</param>
public sealed record SearchTerm(string Words, bool IsPrefix);
