using Throughline.Domain.Challenge.Comparing;
using Throughline.Domain.Intake;

namespace Throughline.Domain.Challenge.AgainstReview;

/// <summary>A recommendation means in the plan what it means in the review.</summary>
/// <remarks>Asks where the text is otherwise the review's and one or two words that carry its meaning were exchanged, a "not" came or went, a number changed, or less is promised. Spelling, case, order, small words, synonyms and shortenings are no question.</remarks>
public sealed class WordingKeepsItsMeaning : ReviewRule
{
    private const int MostExchanged = 2;

    public override Severity Severity => Severity.Severe;
    public override string Sentence => "A recommendation stands in the plan with the meaning it has in the review.";
    public override string Reason => "One word copied wrongly, such as “suitability” for “stability”, sends an agency to do something that nobody asked for, and the plan shows it as done.";

    public override IEnumerable<Raised> Ask(ReviewMatch match, ChallengeSettings settings)
    {
        var reader = new MeaningReader(settings);
        foreach (var asked in match.Asked.Where(a => a.Nearest is not null))
        {
            if (reader.Changed(asked.Nearest!.Text, asked.Row.Asked!) is { } changed)
            {
                yield return new()
                {
                    Rule = this,
                    Confidence = changed.Sure,
                    Words = [Asked(match, asked.Row), asked.Nearest.Quoted],
                    Why = $"The report says {Quotes.Short(asked.Nearest.Text)}; the plan says {Quotes.Short(asked.Row.Asked)}. {changed.Fact}",
                    Question = $"{asked.Nearest.Name} in the plan differs from the report: {changed.Difference}. Which was meant, and is the work being done for what the review asked?",
                };
            }
        }
    }

    /// <summary>A change of meaning.</summary>
    /// <param name="Difference">"“stability” became “suitability”".</param>
    internal sealed record MeaningChange(string Difference, string Fact, Confidence Sure);

    private sealed class MeaningReader(ChallengeSettings settings)
    {
        private readonly Shifts _shifts = new(settings);
        private readonly HashSet<string> _fillers = [.. settings.List("fillers").Select(Stem.Of)];
        private readonly HashSet<string> _negations = [.. settings.List("negations")];
        private readonly Synonyms _synonyms = new(settings.List("synonyms"));

        public MeaningChange? Changed(string review, string plan)
        {
            var words = ChangedWords.Of(review, plan);
            if (words.Removed.Count + words.Added.Count == 0 || words.Kept < settings.Threshold("swapFewestWords"))
            {
                return null;
            }

            if (words.Kept < settings.Threshold("swapKeptShare") * (words.Kept + Math.Max(words.Removed.Count, words.Added.Count)))
            {
                return null;
            }

            return Negation(words) ?? Number(review, plan) ?? Exchanged(words) ?? Less(review, plan);
        }

        private MeaningChange? Negation(ChangedWords words)
        {
            var (gone, came) = (words.Removed.Where(_negations.Contains).ToList(), words.Added.Where(_negations.Contains).ToList());
            return (gone.Count, came.Count) switch
            {
                ( > 0, 0) => new($"“{gone[0]}” is not in the plan", $"“{gone[0]}” is left out.", Confidence.High),
                (0, > 0) => new($"“{came[0]}” is only in the plan", $"“{came[0]}” was put in.", Confidence.High),
                _ => null,
            };
        }

        private static MeaningChange? Number(string review, string plan)
        {
            var (was, now) = (Figure.In(review), Figure.In(plan));
            return was.Count == now.Count && was.Count > 0 && was.Zip(now).FirstOrDefault(p => p.First != p.Second) is { First: not null } pair ? new($"“{pair.First}” became “{pair.Second}”", "The number is another one.", Confidence.High) : null;
        }

        private MeaningChange? Exchanged(ChangedWords words)
        {
            var (gone, came) = (Telling(words.Removed), Telling(words.Added));
            if (gone.Count == 0 || came.Count == 0 || gone.Count > MostExchanged || came.Count > MostExchanged || gone.Exists(g => came.Exists(c => _synonyms.Share(g, c) || Shortens(g, c))))
            {
                return null;
            }

            var alike = gone.Count == 1 && came.Count == 1 && LooksAlike(gone[0], came[0]);
            return new($"“{string.Join(' ', gone)}” became “{string.Join(' ', came)}”", alike ? "The two words look alike and mean different things." : "The other words are the same.", alike ? Confidence.High : Confidence.Medium);
        }

        private MeaningChange? Less(string review, string plan) =>
            _shifts.Of(review, plan).FirstOrDefault(s => s.Kind is ShiftKind.Narrowed or ShiftKind.Softened or ShiftKind.Hedged) is { } shift ? new(shift.Fact(), "Less is asked for than in the report.", Confidence.High) : null;

        private List<string> Telling(IReadOnlyList<string> words) => [.. words.Where(w => !_fillers.Contains(Stem.Of(w)) && !w.EndsWith("ly", StringComparison.Ordinal))];

        /// <summary>An abbreviation of the other word: its letters in their order, the first one shared.</summary>
        private static bool Shortens(string a, string b)
        {
            var (little, big) = a.Length <= b.Length ? (a, b) : (b, a);
            var at = 0;
            foreach (var letter in big.Where((c, i) => at < little.Length && c == little[at] && (i > 0 || at == 0)))
            {
                at++;
            }

            return little.Length is >= 2 and <= 5 && little[0] == big[0] && at == little.Length && little.Length * 3 <= big.Length * 2;
        }

        private static bool LooksAlike(string a, string b)
        {
            var start = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
            var end = a.Reverse().Zip(b.Reverse()).TakeWhile(p => p.First == p.Second).Count();
            return Math.Min(start + end, Math.Min(a.Length, b.Length)) >= 0.6 * Math.Max(a.Length, b.Length);
        }
    }
}
