using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// The order in which a plan's records name their labels: where it goes back, another record begins, even when labels
/// whose cells were blank are left out.
/// </summary>
internal sealed class LabelOrder
{
    /// <summary>
    /// Records counted by the order may be this many times the commonest label's: more, and the order is not kept.
    /// </summary>
    private const double MostRecords = 1.2;

    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    /// <param name="labels">All labels in the order of the paper, folded.</param>
    /// <param name="opens">True for a label with which a record may open.</param>
    /// <param name="stands">True for a label that says how things stand, as a record's end does.</param>
    public static LabelOrder Of(
        IEnumerable<string> labels,
        Func<string, bool>? opens = null,
        Func<string, bool>? stands = null
    )
    {
        var all = labels.ToList();
        var order = new LabelOrder();
        var ranked = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            if (seen.Add(all[i]))
            {
                // A label that comes late in the paper stands in the order where it stands in its record.
                ranked.Insert(i == 0 ? 0 : ranked.IndexOf(all[i - 1]) + 1, all[i]);
            }
        }

        var first = opens is null ? 0 : First(all, ranked, opens, stands);
        for (var i = 0; i < ranked.Count; i++)
        {
            order._ranks[ranked[i]] = (i - first + ranked.Count) % ranked.Count;
        }

        if (!order.IsKept(all, cut: first > 0))
        {
            order._ranks.Clear();
        }

        return order;
    }

    /// <summary>True when a label begins another record after the last one of this.</summary>
    public bool Begins(string last, string label) =>
        _ranks.TryGetValue(Fold.Words(last), out var before)
        && _ranks.TryGetValue(Fold.Words(label), out var at)
        && at <= before;

    /// <summary>
    /// Where in the order a record begins: the paper's first lines may be the end of one that a page's end cut. They are
    /// where the last record ends just before the first label that may open one. Where there is one record and nothing to
    /// compare it with, they are where all of them say how things stand: a rating given to the next would be a wrong one.
    /// </summary>
    private static int First(
        List<string> all,
        List<string> ranked,
        Func<string, bool> opens,
        Func<string, bool>? stands
    ) =>
        ranked.FindIndex(l => opens(l)) is > 0 and var at
        && (
            all[^1] != ranked[^1] && all[^1] == ranked[at - 1]
            || stands is not null && all.Count == ranked.Count && ranked.Take(at).All(stands)
        )
            ? at
            : 0;

    private bool IsKept(List<string> all, bool cut)
    {
        var records = 1 + all.Skip(1).Where((l, i) => _ranks[l] <= _ranks[all[i]]).Count();
        var commonest = all.CountBy(l => l).Select(c => c.Value).DefaultIfEmpty(0).Max();
        return records - (cut ? 1 : 0) <= MostRecords * commonest;
    }
}
