using System.Text.RegularExpressions;
using Throughline.Domain.Comparing;
using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;

namespace Throughline.Domain.Challenge.Memory;

/// <summary>Reads whether two recommendations on the same thing ask for opposite things.</summary>
internal sealed partial class ContradictionReader
{
    public const int FewestShared = 3;
    private const double LeastShared = 0.6;

    private readonly List<(Phrases Here, string HereWords, Phrases There, string ThereWords)> _opposites;
    private readonly HashSet<string> _frequencies;
    private readonly Lexicon _lexicon;

    public ContradictionReader(Lexicon lexicon)
    {
        _lexicon = lexicon;
        var pairs = lexicon.List("opposites").Select(p => p.Split(" / ")).Where(p => p.Length == 2);
        _opposites =
        [
            .. pairs
                .SelectMany(p => new[] { (p[0], p[1]), (p[1], p[0]) })
                .Select(p => (new Phrases([p.Item1]), p.Item1, new Phrases([p.Item2]), p.Item2)),
        ];
        _frequencies = [.. lexicon.List("frequencies")];
    }

    /// <returns>What the one says and what the other; null where they agree, or speak of different things.</returns>
    public (string Here, string There)? Between(string one, string other)
    {
        var words = ChangedWords.Of(one, other, _lexicon);
        var most = Math.Max(words.Removed.Count, words.Added.Count);
        if (
            words.Kept < FewestShared
            || words.Kept < LeastShared * (words.Kept + most - 1)
            || words.Removed.Count == 0
            || words.Added.Count == 0
        )
        {
            return null;
        }

        return Opposed(words) ?? Frequency(words) ?? Number(one, other);
    }

    private (string Here, string There)? Opposed(ChangedWords words)
    {
        List<string> here = [.. words.Removed.Select(Stem.Of)],
            there = [.. words.Added.Select(Stem.Of)];
        var found = _opposites.Find(o => o.Here.First(here) is not null && o.There.First(there) is not null);
        return found.HereWords is null ? null : (found.HereWords, found.ThereWords);
    }

    private (string Here, string There)? Frequency(ChangedWords words)
    {
        var (here, there) = (
            words.Removed.Where(_frequencies.Contains).ToList(),
            words.Added.Where(_frequencies.Contains).ToList()
        );
        return here.Count == 1 && there.Count == 1 ? (here[0], there[0]) : null;
    }

    private static (string Here, string There)? Number(string one, string other)
    {
        var (here, there) = (Counted().Matches(one), Counted().Matches(other));
        return
            here.Count == 1
            && there.Count == 1
            && here[0].Groups["no"].Value != there[0].Groups["no"].Value
            && Stem.Of(here[0].Groups["unit"].Value.ToLowerInvariant())
                == Stem.Of(there[0].Groups["unit"].Value.ToLowerInvariant())
            && Figure.In(one).Count == 1
            && Figure.In(other).Count == 1
            ? (here[0].Value, there[0].Value)
            : null;
    }

    [GeneratedRegex(
        @"\b(?<no>\d{1,4})\s*(?<unit>%|per cent|(working |calendar |clear )?(hours?|days?|weeks?|months?|years?)"
            + @"|children|cases|hours|sessions|times|staff)",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Counted();
}
