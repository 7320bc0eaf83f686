using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>
/// Whether a row left the plan's work, or came back to it: withdrawn is one thing, closed by a body another.
/// </summary>
public static class Turns
{
    public static IEnumerable<(PlanChangeKind Kind, string Why)> Between(PlanRow before, PlanRow after)
    {
        if (before.Withdrawn != after.Withdrawn)
        {
            yield return (after.Withdrawn, after.Live is not null) switch
            {
                (true, true) => (PlanChangeKind.Withdrawn, "It is withdrawn now."),
                (true, false) => (PlanChangeKind.Withdrawn, "It is struck through now."),
                (false, true) => (PlanChangeKind.Reinstated, "It was withdrawn and stands again."),
                (false, false) => (PlanChangeKind.Reinstated, "It was struck through and is not any more."),
            };
        }

        if (before.Closed != after.Closed)
        {
            yield return after.Closed
                ? (PlanChangeKind.Closed, "It was agreed that it is done with.")
                : (PlanChangeKind.Reopened, "It was closed and is open again.");
        }
    }
}
