using Throughline.Core.Snapshots;
using Throughline.Domain.Plans;

namespace Throughline.Core.Comparing;

/// <summary>What happened to an action between two looks at its plan.</summary>
public enum ChangeKind
{
    RatingMoved,
    DateMoved,
    AssuranceMoved,
    Closed,
    Reopened,
    Added,
    Withdrawn,
    NewWords,
    SameWords,
}

/// <summary>One action that changed.</summary>
/// <param name="Before">As the last meeting saw it; null when it was not there.</param>
/// <param name="WordsBefore">The newest words that the agency had given by then.</param>
/// <param name="WordsNow">The newest that it has given since; null when there are none.</param>
public sealed record ActionChange(
    SnapshotAction? Before,
    SnapshotAction Now,
    IReadOnlyList<ChangeKind> Kinds,
    string? WordsBefore,
    string? WordsNow
);

/// <summary>
/// Compares a plan with what the last meeting saw. "Same words" are an answer that says what was said last time: it is
/// counted, because it often means that nothing happened.
/// </summary>
public static class PlanComparison
{
    public static IReadOnlyList<ActionChange> Between(SnapshotContent before, SnapshotContent now)
    {
        var known = before.AllActions().ToDictionary(a => a.Id);
        return
        [
            .. now.AllActions().Select(a => Compare(known.GetValueOrDefault(a.Id), a)).Where(c => c.Kinds.Count > 0),
        ];
    }

    private static ActionChange Compare(SnapshotAction? before, SnapshotAction now)
    {
        var (earlier, given) = (WordsOf(before), NewestSince(before, now));
        return new(before, now, [.. Kinds(before, now, earlier, given)], earlier, given);
    }

    private static IEnumerable<ChangeKind> Kinds(
        SnapshotAction? before,
        SnapshotAction now,
        string? earlier,
        string? given
    )
    {
        if (before is null)
        {
            yield return ChangeKind.Added;
        }
        else
        {
            (bool Happened, ChangeKind Kind)[] moves =
            [
                (before.Rating != now.Rating || before.Delivery != now.Delivery, ChangeKind.RatingMoved),
                (before.Due != now.Due || before.Target != now.Target, ChangeKind.DateMoved),
                (before.Assurance != now.Assurance, ChangeKind.AssuranceMoved),
                (!before.Withdrawn && now.Withdrawn, ChangeKind.Withdrawn),
                (before.Closure != ClosureStage.Closed && now.Closure == ClosureStage.Closed, ChangeKind.Closed),
                (before.Closure == ClosureStage.Closed && now.Closure != ClosureStage.Closed, ChangeKind.Reopened),
            ];
            foreach (var (_, kind) in moves.Where(m => m.Happened))
            {
                yield return kind;
            }
        }

        if (given is not null)
        {
            yield return Folded(given) == Folded(earlier) ? ChangeKind.SameWords : ChangeKind.NewWords;
        }
    }

    /// <summary>The newest update, or what the paper itself said where there was none.</summary>
    private static string? WordsOf(SnapshotAction? action) => action?.Updates.MaxBy(u => u.At)?.Text ?? action?.Update;

    private static string? NewestSince(SnapshotAction? before, SnapshotAction now)
    {
        var known = before?.Updates.Select(u => u.Id).ToHashSet() ?? [];
        return now.Updates.Where(u => !known.Contains(u.Id)).MaxBy(u => u.At)?.Text;
    }

    /// <summary>Words without their case, spacing and punctuation: a comma more is not news.</summary>
    private static string Folded(string? words) =>
        string.Concat((words ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
