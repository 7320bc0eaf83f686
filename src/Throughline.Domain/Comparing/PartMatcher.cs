using Throughline.Domain.Rules;

namespace Throughline.Domain.Comparing;

/// <summary>
/// Finds rows that are a part of a row of the other version: one that was split, or several that were merged.
/// </summary>
internal sealed class PartMatcher(Dictionary<RowText, RowLink> ofOld, Dictionary<RowText, RowLink> ofNew)
{
    /// <summary>So much of a part's words, by weight, stands in the whole.</summary>
    private const double LeastWithin = 0.72;

    /// <summary>
    /// So much of what it shares with the whole stands in none of the parts found before: else it repeats them.
    /// </summary>
    private const double LeastNews = 0.5;

    /// <summary>A part of fewer terms than two or three words have says too little.</summary>
    private const int FewestTerms = 10;

    /// <summary>A whole has one of the part's heaviest terms, or it does not hold so much of it.</summary>
    private const int Heaviest = 4;

    public void Match(IReadOnlyList<RowText> old, IReadOnlyList<RowText> now)
    {
        Attach(now, old, ofNew, ofOld, split: true);
        Attach(old, now, ofOld, ofNew, split: false);
    }

    private static void Attach(
        IReadOnlyList<RowText> parts,
        IReadOnlyList<RowText> wholes,
        Dictionary<RowText, RowLink> ofPart,
        Dictionary<RowText, RowLink> ofWhole,
        bool split
    )
    {
        var free = parts.Where(p => !ofPart.ContainsKey(p) && p.Promise.Terms.Length >= FewestTerms).ToList();
        var holding =
            free.Count == 0
                ? null
                : wholes
                    .SelectMany(w => w.Promise.Terms.Select(t => (Term: t, Whole: w)))
                    .ToLookup(p => p.Term, p => p.Whole);
        foreach (var part in free)
        {
            if (Holder(part, holding!, ofWhole, split) is ({ } whole, var within))
            {
                Join(part, whole, within, ofPart, ofWhole, split);
            }
        }
    }

    /// <summary>The whole that holds most of the part, among those that share its heaviest words.</summary>
    private static (RowText Whole, double Within) Holder(
        RowText part,
        ILookup<int, RowText> holding,
        Dictionary<RowText, RowLink> ofWhole,
        bool split
    ) =>
        part
            .Promise.Terms.Zip(part.Promise.Weights)
            .OrderByDescending(t => t.Second)
            .Take(Heaviest)
            .SelectMany(t => holding[t.First])
            .Distinct()
            .Where(w => MayHold(w, part))
            .Select(w => (Whole: w, Within: part.Promise.Within(w.Promise)))
            .Where(c => c.Within >= LeastWithin)
            .OrderByDescending(c => c.Within)
            .ThenBy(c => Math.Abs(c.Whole.At - part.At))
            .FirstOrDefault(c => IsNews(part, c.Whole, ofWhole.GetValueOrDefault(c.Whole), split));

    /// <summary>A longer text of the same agency, or one that names the part's agency among others.</summary>
    private static bool MayHold(RowText whole, RowText part) =>
        whole.Names(part.Agency)
        || (
            whole.Promise.Terms.Length > part.Promise.Terms.Length
            && (whole.Agency.Length == 0 || part.Agency.Length == 0 || whole.Agency == part.Agency)
        );

    /// <summary>
    /// False where the whole's other parts say it already (but for another of the agencies that the whole names), or
    /// where the whole was itself merged.
    /// </summary>
    private static bool IsNews(RowText part, RowText whole, RowLink? link, bool split)
    {
        if (link is null)
        {
            return true;
        }

        var (one, others) = split ? (link.Before, link.After) : (link.After, link.Before);
        return one.Count == 1
            && others.TrueForAll(o =>
                (o.Agency != part.Agency && whole.Names(part.Agency))
                || part.Promise.Within(whole.Promise, o.Promise) >= LeastNews * part.Promise.Within(whole.Promise)
            );
    }

    private static void Join(
        RowText part,
        RowText whole,
        double within,
        Dictionary<RowText, RowLink> ofPart,
        Dictionary<RowText, RowLink> ofWhole,
        bool split
    )
    {
        var others = ofWhole.TryGetValue(whole, out var link)
            ? split
                ? link.After
                : link.Before
            : [];
        List<RowText> parts = [.. others, part];
        var kind =
            parts.Count == 1 ? MatchKind.Same
            : split ? MatchKind.Split
            : MatchKind.Merged;
        var share = link is null ? within : Math.Min(link.Score, within);
        var why =
            kind == MatchKind.Same ? "Its words are a part of the other row's words."
            : split ? $"Together these {parts.Count} rows have the words of the one."
            : $"The one row has the words of these {parts.Count}.";
        var joined = split
            ? new RowLink(kind, [whole], parts, share, why)
            : new RowLink(kind, parts, [whole], share, why);
        ofWhole[whole] = joined;
        parts.ForEach(p => ofPart[p] = joined);
    }
}
