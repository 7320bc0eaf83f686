using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Comparing;

/// <summary>Changes of rows as a whole: dropped, added, replaced, split, merged.</summary>
internal sealed class RowChanges(Lexicon lexicon)
{
    private const double Silent = 0.3;

    public PlanChange Dropped(PlanRow row) =>
        new()
        {
            Kind = PlanChangeKind.Dropped,
            BeforeRows = [row.Key],
            AfterRows = [],
            Before = Promise(row),
            Words = WordDiff.Of(Promise(row), null, lexicon),
            Matters =
                lexicon.Threshold("mattersDropped")
                * (
                    row.Withdrawn || Plans.Silence.Is(Promise(row)) ? Silent
                    : row.Delivery == Delivery.Complete ? 0.5
                    : 1
                ),
            Why =
                row.Withdrawn ? "It was struck through before and is gone now."
                : row.Delivery == Delivery.Complete ? "It was complete before and is gone now."
                : "The later version has nothing like it.",
        };

    public PlanChange Added(PlanRow row) =>
        new()
        {
            Kind = PlanChangeKind.Added,
            BeforeRows = [],
            AfterRows = [row.Key],
            After = Promise(row),
            Words = WordDiff.Of(null, Promise(row), lexicon),
            Matters = lexicon.Threshold("mattersAdded") * (Plans.Silence.Is(Promise(row)) ? Silent : 1),
            Why = "The earlier version had nothing like it.",
        };

    /// <summary>None for a pair of the same promise: its fields say what changed.</summary>
    public IEnumerable<PlanChange> Of(RowMatch match)
    {
        if (match.Kind == MatchKind.Same || ReplacesSilence(match))
        {
            yield break;
        }

        var (before, after) = (
            string.Join(' ', match.Before.Select(Promise)),
            string.Join(' ', match.After.Select(Promise))
        );
        var (kind, weight, why) = Told(match);
        yield return new()
        {
            Kind = kind,
            BeforeRows = [.. match.Before.Select(r => r.Key)],
            AfterRows = [.. match.After.Select(r => r.Key)],
            Before = before,
            After = after,
            Words = WordDiff.Of(before, after, lexicon),
            Matters = lexicon.Threshold(weight) * (Plans.Silence.Is(before) ? 0.5 : 1),
            Why = Plans.Silence.Is(before) ? "Where nothing was said there is an answer now." : why,
        };
    }

    /// <summary>One empty row stands where another stood.</summary>
    private static bool ReplacesSilence(RowMatch match) =>
        match.Kind == MatchKind.Replaced
        && Plans.Silence.Is(Promise(match.Before[0]))
        && Plans.Silence.Is(Promise(match.After[0]));

    private static (PlanChangeKind Kind, string Weight, string Why) Told(RowMatch match) =>
        match.Kind switch
        {
            MatchKind.Split => (PlanChangeKind.Split, "mattersSplit", $"One row became {match.After.Count}."),
            MatchKind.Merged => (PlanChangeKind.Merged, "mattersSplit", $"{match.Before.Count} rows became one."),
            MatchKind.Replaced or MatchKind.Same => (
                PlanChangeKind.Replaced,
                "mattersReplaced",
                "Another promise stands where this one stood."
            ),
        };

    /// <summary>The action, or the response where there is none, or what is asked.</summary>
    internal static string Promise(PlanRow row) => row.Action ?? row.Response ?? row.Asked ?? row.Finding ?? "";
}
