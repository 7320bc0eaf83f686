using Throughline.Domain.Comparing;
using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Review;

/// <summary>A change of meaning.</summary>
/// <param name="Difference">"“stability” became “suitability”".</param>
internal sealed record MeaningChange(string Difference, string Fact, Confidence Sure);

/// <summary>Reads whether a plan's wording means something else than the review's.</summary>
internal sealed class MeaningReader(Lexicon lexicon)
{
    private const int MostExchanged = 2;

    private readonly Shifts _shifts = new(lexicon);
    private readonly HashSet<string> _manner = [.. lexicon.List("wordsOfManner").Select(Stem.Of)];
    private readonly HashSet<string> _negations = [.. lexicon.List("negations")];
    private readonly Synonyms _synonyms = new(lexicon.List("synonyms"));

    public MeaningChange? Changed(string review, string plan)
    {
        var words = ChangedWords.Of(review, plan, lexicon);
        if (words.Removed.Count + words.Added.Count == 0 || words.Kept < lexicon.Threshold("swapFewestWords"))
        {
            return null;
        }

        if (
            words.Kept
            < lexicon.Threshold("swapKeptShare") * (words.Kept + Math.Max(words.Removed.Count, words.Added.Count))
        )
        {
            return null;
        }

        return Negation(words) ?? Number(review, plan) ?? Exchanged(words) ?? Less(review, plan);
    }

    private MeaningChange? Negation(ChangedWords words)
    {
        var (gone, came) = (
            words.Removed.Where(_negations.Contains).ToList(),
            words.Added.Where(_negations.Contains).ToList()
        );
        return (gone.Count, came.Count) switch
        {
            (> 0, 0) => new($"“{gone[0]}” is not in the plan", $"“{gone[0]}” is left out.", Confidence.High),
            (0, > 0) => new($"“{came[0]}” is only in the plan", $"“{came[0]}” was put in.", Confidence.High),
            _ => null,
        };
    }

    private static MeaningChange? Number(string review, string plan)
    {
        var (was, now) = (Figure.In(review), Figure.In(plan));
        return
            was.Count == now.Count
            && was.Count > 0
            && was.Zip(now).FirstOrDefault(p => p.First != p.Second) is { First: not null } pair
            ? new($"“{pair.First}” became “{pair.Second}”", "The number is another one.", Confidence.High)
            : null;
    }

    private MeaningChange? Exchanged(ChangedWords words)
    {
        var (gone, came) = (Telling(words.Removed), Telling(words.Added));
        if (
            gone.Count == 0
            || came.Count == 0
            || gone.Count > MostExchanged
            || came.Count > MostExchanged
            || gone.Exists(g => came.Exists(c => _synonyms.Share(g, c) || Shortens(g, c)))
        )
        {
            return null;
        }

        var alike = gone.Count == 1 && came.Count == 1 && LooksAlike(gone[0], came[0]);
        return new(
            $"“{string.Join(' ', gone)}” became “{string.Join(' ', came)}”",
            alike ? "The two words look alike and mean different things." : "The other words are the same.",
            alike ? Confidence.High : Confidence.Medium
        );
    }

    private MeaningChange? Less(string review, string plan) =>
        _shifts
            .Of(review, plan)
            .FirstOrDefault(s => s.Kind is ShiftKind.Narrowed or ShiftKind.Softened or ShiftKind.Hedged)
            is { } shift
            ? new(shift.Fact(), "Less is asked for than in the report.", Confidence.High)
            : null;

    private List<string> Telling(IReadOnlyList<string> words) =>
        [.. words.Where(w => !_manner.Contains(Stem.Of(w)) && !w.EndsWith("ly", StringComparison.Ordinal))];

    /// <summary>An abbreviation of the other word: its letters in their order, the first one shared.</summary>
    private static bool Shortens(string a, string b)
    {
        var (little, big) = a.Length <= b.Length ? (a, b) : (b, a);
        var at = 0;
        foreach (var letter in big.Where((c, i) => at < little.Length && c == little[at] && (i > 0 || at == 0)))
        {
            at++;
        }

        return little.Length is >= 2 and <= 5
            && little[0] == big[0]
            && at == little.Length
            && little.Length * 3 <= big.Length * 2;
    }

    private static bool LooksAlike(string a, string b)
    {
        var start = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var end = a.Reverse().Zip(b.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return Math.Min(start + end, Math.Min(a.Length, b.Length)) >= 0.6 * Math.Max(a.Length, b.Length);
    }
}
