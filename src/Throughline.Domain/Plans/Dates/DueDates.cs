namespace Throughline.Domain.Plans.Dates;

/// <summary>Days moved, and the rules of dates by short names.</summary>
public static class DueDates
{
    public static bool IsOverdue(DateFacts facts, DateOnly asAt) =>
        OverdueIsPastItsLastDayAndNotDelivered.Holds(facts, asAt);

    public static bool IsSavedByExtension(DateFacts facts, DateOnly asAt) =>
        OnlyItsMoveKeepsItFromOverdue.Holds(facts, asAt);

    /// <returns>Calendar days from the first due day to the one now; negative when brought forward; 0 where either has
    /// no day.</returns>
    public static int DaysMoved(DateOnly? firstDue, DateOnly? due) =>
        firstDue is { } first && due is { } now ? now.DayNumber - first.DayNumber : 0;
}
