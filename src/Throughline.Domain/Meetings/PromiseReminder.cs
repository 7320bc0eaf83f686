namespace Throughline.Domain.Meetings;

/// <summary>
/// When whoever has to answer a promise is reminded: a week before its day, on the day, and each week after. The
/// product's own rhythm: no guidance sets one.
/// </summary>
public static class PromiseReminder
{
    private const int Week = 7;

    /// <param name="by">The last day.</param>
    /// <param name="last">When somebody was reminded last; null for never.</param>
    public static bool IsDue(DateOnly today, DateOnly by, DateOnly? last)
    {
        var next =
            last is not { } before ? by.AddDays(-Week)
            : before < by ? by
            : before.AddDays(Week);
        return today >= next;
    }
}
