namespace Throughline.Domain.Plans.Dates;

/// <summary>An action that is not overdue now, but would be by the date first promised.</summary>
public static class OnlyItsMoveKeepsItFromOverdue
{
    public const string Reason =
        "A plan with nothing overdue because everything was extended is not a plan that is kept.";

    public static bool Holds(DateFacts facts, DateOnly asAt) =>
        !facts.Over && facts.FirstDue < asAt && !OverdueIsPastItsLastDayAndNotDelivered.Holds(facts, asAt);
}
