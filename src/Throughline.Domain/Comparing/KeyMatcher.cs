using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>
/// Matches the rows of two versions that are kept in Throughline: the same key is the same promise, whatever became of
/// its words, and nothing else is, but for what was made out of it.
/// </summary>
internal sealed class KeyMatcher(PlanVersion before, PlanVersion after)
{
    private const string SameAction = "It is the same action.";

    /// <summary>True where both are kept and of one plan: two plans have no key in common.</summary>
    public static bool Holds(PlanVersion before, PlanVersion after) =>
        before.Kept
        && after.Kept
        && (
            before.Rows.Count == 0
            || after.Rows.Count == 0
            || before.Rows.Select(r => r.Key).Intersect(after.Rows.SelectMany(Keys), StringComparer.Ordinal).Any()
        );

    public PlanMatch Match()
    {
        var old = before.Rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var parts = after.Rows.ToLookup(r => Keys(r).FirstOrDefault(old.Contains), StringComparer.Ordinal);
        var at = after.Rows.Select((r, i) => (r.Key, i)).ToLookup(r => r.Key, r => r.i, StringComparer.Ordinal);
        return new()
        {
            Before = before,
            After = after,
            Matches =
            [
                .. before
                    .Rows.Where(r => parts.Contains(r.Key))
                    .Select(r => Of(r, [.. parts[r.Key]]))
                    .OrderBy(m => m.After.Min(r => at[r.Key].First())),
            ],
            Dropped = [.. before.Rows.Where(r => !parts.Contains(r.Key))],
            Added = [.. parts[null]],
        };
    }

    private static RowMatch Of(PlanRow row, List<PlanRow> now) =>
        now.Count == 1
            ? new(MatchKind.Same, [row], now, 1, SameAction)
            : new(MatchKind.Split, [row], now, 1, $"These {now.Count} were made of the one.");

    private static IEnumerable<string> Keys(PlanRow row) =>
        row.Live is { } live ? live.From.Prepend(row.Key) : [row.Key];
}
