using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// The groups of children that every paper counts, under all their names: "looked after children", "children in care".
/// </summary>
internal sealed class KnownThings(RuleSettings settings)
{
    private const int Reach = 70;

    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "the",
        "all",
        "our",
        "its",
        "children",
        "child",
        "young",
        "people",
        "and",
        "&",
        "/",
        "were",
        "are",
        "being",
        "currently",
        "who",
        "children/young",
    };
    private static readonly HashSet<string> Narrowing = new(StringComparer.Ordinal)
    {
        "who",
        "whose",
        "that",
        "for",
        "aged",
        "placed",
        "in",
        "at",
        "with",
        "without",
        "missing",
        "living",
        "out",
        "under",
        "over",
        "from",
        "since",
        "had",
        "have",
    };

    private readonly Dictionary<string[], List<Counted>> _totals = [];
    private readonly string[][] _things =
    [
        .. settings
            .Words.Where(w => w.Key.StartsWith("figuresThing", StringComparison.Ordinal))
            .OrderBy(w => w.Key, StringComparer.Ordinal)
            .Select(w => w.Value),
    ];

    /// <returns>The names of the thing that the words speak of as a whole; null for others, and for a part of
    /// one.</returns>
    public string[]? Named(string words) => Array.Find(_things, t => Whole(words, t));

    /// <summary>Statements of how many there are in all: "we had 341 looked after children".</summary>
    public List<Counted> Totals(Paper paper, string[] thing)
    {
        if (!_totals.TryGetValue(thing, out var totals))
        {
            _totals[thing] = totals = Read(paper, thing);
        }

        return totals;
    }

    private static List<Counted> Read(Paper paper, string[] thing) =>
        [
            .. from sentence in paper.Sentences
            from figure in sentence.Figures.Select((f, i) => (Figure: f, Index: i))
            where
                figure.Figure is { Unit: FigureUnit.Count, Value: > 1 } && IsTotal(sentence.Marked, figure.Index, thing)
            select new Counted(sentence, figure.Figure),
        ];

    private static bool IsTotal(string marked, int figure, string[] thing)
    {
        var marker = $"⟨c{figure}⟩";
        var at = marked.IndexOf(marker, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        return Whole(marked.AsSpan(at + marker.Length, Math.Min(Reach, marked.Length - at - marker.Length)), thing);
    }

    /// <summary>
    /// Whether the words open with the thing, after words that narrow nothing, and go on without narrowing it.
    /// </summary>
    private static bool Whole(ReadOnlySpan<char> words, string[] thing)
    {
        words = words.TrimStart();
        while (
            Starts(words, thing) is null
            && words.IndexOf(' ') is > 0 and var blank
            && Neutral.Contains(words[..blank].ToString())
        )
        {
            words = words[(blank + 1)..].TrimStart();
        }

        return Starts(words, thing) is { } name && !Narrows(words[name.Length..]);
    }

    private static string? Starts(ReadOnlySpan<char> words, string[] thing)
    {
        foreach (var name in thing)
        {
            if (
                words.StartsWith(name, StringComparison.Ordinal)
                && (words.Length == name.Length || !char.IsLetter(words[name.Length]))
            )
            {
                return name;
            }
        }

        return null;
    }

    private static bool Narrows(ReadOnlySpan<char> rest)
    {
        foreach (var word in rest.Trim().ToString().Split(' ', 3).Take(2))
        {
            if (Narrowing.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
