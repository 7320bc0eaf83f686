using System.Globalization;
using Throughline.Core.Data;

namespace Throughline.Core.Plans.Editing;

/// <summary>Notes one changed field as an event with its old and new words.</summary>
internal static class FieldEvents
{
    /// <returns>False when the two are the same: nothing is noted then.</returns>
    public static bool Differs<T>(
        this Writes writes,
        TrackedRecord on,
        Guid plan,
        string field,
        T old,
        T now,
        string? why = null
    )
    {
        if (EqualityComparer<T>.Default.Equals(old, now))
        {
            return false;
        }

        writes.Record(
            on is Plan ? PlanEvents.Changed : EventsOf(on).Changed,
            on,
            field,
            Text(old),
            Text(now),
            why,
            plan
        );
        return true;
    }

    /// <summary>Withdraws a record with a reason; nothing is ever deleted.</summary>
    public static void Withdrawn(this Writes writes, TrackedRecord on, Guid plan, string why)
    {
        writes.Record(EventsOf(on).Withdrawn, on, "Withdrawn", "False", "True", why, plan);
        writes.Change(on);
    }

    /// <summary>Notes a new place among its neighbours, counted from 1.</summary>
    public static void Moved(this Writes writes, TrackedRecord on, Guid plan, int old, int now)
    {
        writes.Record(EventsOf(on).Moved, on, "Order", Text(old + 1), Text(now + 1), plan: plan);
        writes.Change(on);
    }

    private static (EventType Changed, EventType Moved, EventType Withdrawn) EventsOf(TrackedRecord element) =>
        element switch
        {
            Finding => (PlanEvents.FindingChanged, PlanEvents.FindingMoved, PlanEvents.FindingWithdrawn),
            Recommendation => (
                PlanEvents.RecommendationChanged,
                PlanEvents.RecommendationMoved,
                PlanEvents.RecommendationWithdrawn
            ),
            Response => (PlanEvents.ResponseChanged, PlanEvents.ResponseMoved, PlanEvents.ResponseWithdrawn),
            PlanAction => (PlanEvents.ActionChanged, PlanEvents.ActionMoved, PlanEvents.ActionWithdrawn),
            _ => throw new ArgumentOutOfRangeException(nameof(element), element.GetType().Name, null),
        };

    private static string? Text<T>(T value) =>
        value is IFormattable f
            ? f.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture)
            : value?.ToString();
}
