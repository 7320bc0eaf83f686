using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>
/// Two versions of a plan, row against row: renumbered, reworded, re-ordered, split or merged rows are found again.
/// </summary>
public sealed record PlanMatch
{
    public required PlanVersion Before { get; init; }
    public required PlanVersion After { get; init; }

    /// <summary>In the order of the later version.</summary>
    public required IReadOnlyList<RowMatch> Matches { get; init; }

    /// <summary>Rows of the earlier version of which nothing is left, in their order.</summary>
    public required IReadOnlyList<PlanRow> Dropped { get; init; }

    /// <summary>Rows that the earlier version did not have, in their order.</summary>
    public required IReadOnlyList<PlanRow> Added { get; init; }

    /// <summary>Rows that are one row in both versions and the same promise.</summary>
    public IEnumerable<(PlanRow Before, PlanRow After)> Pairs =>
        Matches.Where(m => m.Kind == MatchKind.Same).Select(m => (m.Before[0], m.After[0]));

    /// <summary>The row of the earlier version that a later one is; null for one that is new.</summary>
    public PlanRow? EarlierOf(string key) =>
        Matches.FirstOrDefault(m => m.After.Any(r => r.Key == key)) is { } match
            ? match.Before.FirstOrDefault(r => r.Key == key) ?? match.Before[0]
            : null;

    /// <summary>
    /// Share of the earlier rows that were found again, 0 to 1; 0 for an empty plan. Below a half they are hardly two
    /// versions of one plan.
    /// </summary>
    public double Kept => Before.Rows.Count == 0 ? 0 : 1 - ((double)Dropped.Count / Before.Rows.Count);

    /// <summary>
    /// False for the same paper twice, perhaps in two file formats: nobody has been at it since, so that nothing
    /// follows from what stands still.
    /// </summary>
    public bool IsLater =>
        (Before.AsAt is { } old && After.AsAt is { } now && old != now)
        || Dropped.Count > 0
        || Added.Count > 0
        || Matches.Any(m =>
            !m.IsPair
            || Said.Any(f =>
                m.Before[0][f] != m.After[0][f]
                && ContentWords.Letters(m.Before[0][f]) != ContentWords.Letters(m.After[0][f])
            )
        );

    /// <summary>What stands above the rows says nothing of whether anybody has been at them.</summary>
    private static readonly Field[] Said = [.. Fields.All.Where(f => !f.Governs())];

    /// <summary>
    /// By what each row is where both are kept in Throughline; by its words where one of them is a paper. Never fails; each row of either plan is in exactly one match, dropped or added. Takes time in proportion to the
    /// rows and the candidates of each.
    /// </summary>
    public static PlanMatch Of(PlanVersion before, PlanVersion after, Lexicon lexicon) =>
        KeyMatcher.Holds(before, after)
            ? new KeyMatcher(before, after).Match()
            : new PlanMatcher(before, after, lexicon).Match();

    /// <summary>The same of two versions that are both kept in Throughline: by what each row is, never by its words.</summary>
    public static PlanMatch OfKept(PlanVersion before, PlanVersion after) => new KeyMatcher(before, after).Match();
}
