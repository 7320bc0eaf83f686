using Throughline.Core.Challenge;
using Throughline.Core.Snapshots;
using Throughline.Domain.Comparing;
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
    Reinstated,
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
        var match = PlanMatch.OfKept(KeptPlans.Of(before), KeptPlans.Of(now));
        var rows = match.After.Rows.ToDictionary(r => r.Key, StringComparer.Ordinal);
        var known = before.AllActions().ToDictionary(a => a.Id.ToString(), StringComparer.Ordinal);
        var changes = new List<ActionChange>();
        foreach (var action in now.AllActions())
        {
            var row = rows[action.Id.ToString()];
            var (was, stood) =
                match.EarlierOf(row.Key) is { } found && known.TryGetValue(found.Key, out var earlier)
                    ? (found, earlier)
                    : (null, null);
            var (words, given) = (WordsOf(stood), NewestSince(stood, action));
            IReadOnlyList<ChangeKind> kinds = [.. Kinds(was, row, stood, action), .. Said(words, given)];
            if (kinds.Count > 0)
            {
                changes.Add(new(stood, action, kinds, words, given));
            }
        }

        return changes;
    }

    private static IEnumerable<ChangeKind> Kinds(PlanRow? was, PlanRow row, SnapshotAction? before, SnapshotAction now)
    {
        if (was is null || before is null || was.Key != row.Key)
        {
            return [ChangeKind.Added];
        }

        (bool Happened, ChangeKind Kind)[] moves =
        [
            (before.Rating != now.Rating || before.Delivery != now.Delivery, ChangeKind.RatingMoved),
            (before.Due != now.Due || before[Field.Target] != now[Field.Target], ChangeKind.DateMoved),
            (before.Assurance != now.Assurance, ChangeKind.AssuranceMoved),
        ];
        return
        [
            .. moves.Where(m => m.Happened).Select(m => m.Kind),
            .. Turns.Between(was, row).Select(t => KindOf(t.Kind)),
        ];
    }

    private static IEnumerable<ChangeKind> Said(string? before, string? given) =>
        given is null ? []
        : Folded(given) == Folded(before) ? [ChangeKind.SameWords]
        : [ChangeKind.NewWords];

    private static ChangeKind KindOf(PlanChangeKind turn) =>
        turn switch
        {
            PlanChangeKind.Withdrawn => ChangeKind.Withdrawn,
            PlanChangeKind.Reinstated => ChangeKind.Reinstated,
            PlanChangeKind.Closed => ChangeKind.Closed,
            PlanChangeKind.Reopened => ChangeKind.Reopened,
            _ => throw new ArgumentOutOfRangeException(nameof(turn), turn, "This is no turn."),
        };

    /// <summary>The newest update, or what the paper itself said where there was none.</summary>
    private static string? WordsOf(SnapshotAction? action) =>
        action?.Updates.MaxBy(u => u.At)?.Text ?? action?[Field.Update];

    private static string? NewestSince(SnapshotAction? before, SnapshotAction now)
    {
        var known = before?.Updates.Select(u => u.Id).ToHashSet() ?? [];
        return now.Updates.Where(u => !known.Contains(u.Id)).MaxBy(u => u.At)?.Text;
    }

    /// <summary>Words without their case, spacing and punctuation: a comma more is not news.</summary>
    private static string Folded(string? words) =>
        string.Concat((words ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
