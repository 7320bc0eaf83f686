using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>
/// Matches the rows of two versions in passes, the surest first: the same words; the likeliest pairs; parts of one row;
/// what stands in the same place of the plan.
/// </summary>
internal sealed class PlanMatcher
{
    private readonly PlanVersion _before;
    private readonly PlanVersion _after;
    private readonly TermSpace _terms;
    private readonly List<RowText> _old;
    private readonly List<RowText> _new;
    private readonly Dictionary<RowText, RowLink> _ofOld = [];
    private readonly Dictionary<RowText, RowLink> _ofNew = [];

    public PlanMatcher(PlanVersion before, PlanVersion after, Lexicon lexicon)
    {
        (_before, _after) = (before, after);
        _terms = new TermSpace(RowText.Texts(before).Concat(RowText.Texts(after)), lexicon);
        (_old, _new) = (RowText.Of(before, _terms, lexicon.Vocabulary), RowText.Of(after, _terms, lexicon.Vocabulary));
    }

    private List<RowText> FreeOld => [.. _old.Where(r => !_ofOld.ContainsKey(r))];

    private List<RowText> FreeNew => [.. _new.Where(r => !_ofNew.ContainsKey(r))];

    public PlanMatch Match()
    {
        PairEqual(r => $"{r.Everything}|{r.Number}", "All its words are the same.");
        PairEqual(r => r.Everything, "All its words but its number are the same.");
        PairEqual(r => r.Identity, "Its question, agency, response and action have the same words.");
        foreach (var (old, now, likeness) in CandidatePairs.Of(FreeOld, FreeNew, _terms.Terms))
        {
            if (!_ofOld.ContainsKey(old) && !_ofNew.ContainsKey(now))
            {
                Join(MatchKind.Same, old, now, likeness.Score, Reason(old, now, likeness));
            }
        }

        new PartMatcher(_ofOld, _ofNew).Match(_old, _new);
        PairPlaces();
        return new PlanMatch
        {
            Before = _before,
            After = _after,
            Matches = [.. _ofNew.Values.Distinct().OrderBy(l => l.After.Min(r => r.Index)).Select(l => l.ToMatch())],
            Dropped = [.. FreeOld.Select(r => r.Row)],
            Added = [.. FreeNew.Select(r => r.Row)],
        };
    }

    private void PairEqual(Func<RowText, string> key, string why)
    {
        var free = FreeNew
            .GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<RowText>(g), StringComparer.Ordinal);
        foreach (var old in FreeOld)
        {
            if (free.TryGetValue(key(old), out var rows) && rows.TryDequeue(out var now))
            {
                Join(MatchKind.Same, old, now, 1, why);
            }
        }
    }

    /// <summary>What is left of a question and agency on both sides: the earlier promise gave way to another.</summary>
    private void PairPlaces()
    {
        var free = FreeNew.ToLookup(r => r.Slot);
        foreach (var olds in FreeOld.Where(r => r.Question.Length > 0).GroupBy(r => r.Slot))
        {
            foreach (var (old, now) in olds.Zip(free[olds.Key]))
            {
                var likeness = RowLikeness.Of(old, now);
                Join(
                    MatchKind.Replaced,
                    old,
                    now,
                    likeness.Score,
                    old.Agency.Length > 0
                        ? "It stands where this agency's answer to the same question stood."
                        : "It stands beside the same recommendation or question."
                );
            }
        }
    }

    private void Join(MatchKind kind, RowText old, RowText now, double score, string why)
    {
        var link = new RowLink(kind, [old], [now], score, why);
        _ofOld[old] = link;
        _ofNew[now] = link;
    }

    private static string Reason(RowText old, RowText now, RowLikeness likeness)
    {
        var facts = new List<string>();
        if (likeness.Own is { } own)
        {
            facts.Add(
                own >= 0.995
                    ? "its own words are the same"
                    : $"{Math.Round(own * 100):0} % of its own words agree, weighed by how rare they are"
            );
        }

        if (old.Question.Length > 0 && old.Question == now.Question)
        {
            facts.Add("the question or recommendation is the same");
        }

        if (old.Agency.Length > 0 && old.Agency == now.Agency)
        {
            facts.Add("the agency is the same");
        }

        var sentence = string.Join("; ", facts);
        return sentence.Length == 0 ? "Its words agree." : char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }
}

/// <summary>Rows that belong together, while they are being matched.</summary>
internal sealed record RowLink(MatchKind Kind, List<RowText> Before, List<RowText> After, double Score, string Why)
{
    public RowMatch ToMatch() =>
        new(
            Kind,
            [.. Before.OrderBy(r => r.Index).Select(r => r.Row)],
            [.. After.OrderBy(r => r.Index).Select(r => r.Row)],
            Score,
            Why
        );
}
