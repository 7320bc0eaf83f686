namespace Throughline.Domain.Plans.Dates;

/// <summary>
/// An action is overdue from the day after its last day on, until it is delivered, closed or withdrawn.
/// </summary>
public static class OverdueIsPastItsLastDayAndNotDelivered
{
    public const string Reason = "On the day itself the promise can still be kept.";

    public static bool Holds(DateFacts facts, DateOnly asAt) => !facts.Over && facts.Due < asAt;
}
