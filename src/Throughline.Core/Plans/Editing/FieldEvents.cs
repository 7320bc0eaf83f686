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

        writes.Record($"{Name(on)} changed", on, field, Text(old), Text(now), why, plan);
        return true;
    }

    /// <summary>Withdraws a record with a reason; nothing is ever deleted.</summary>
    public static void Withdrawn(this Writes writes, TrackedRecord on, Guid plan, string why)
    {
        writes.Record($"{Name(on)} withdrawn", on, "Withdrawn", "False", "True", why, plan);
        writes.Change(on);
    }

    /// <summary>Notes a new place among its neighbours, counted from 1.</summary>
    public static void Moved(this Writes writes, TrackedRecord on, Guid plan, int old, int now)
    {
        writes.Record($"{Name(on)} moved", on, "Order", Text(old + 1), Text(now + 1), plan: plan);
        writes.Change(on);
    }

    private static string Name(TrackedRecord on) => on is PlanAction ? "action" : on.GetType().Name.ToLowerInvariant();

    private static string? Text<T>(T value) =>
        value is IFormattable f
            ? f.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture)
            : value?.ToString();
}
