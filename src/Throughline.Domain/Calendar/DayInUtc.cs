namespace Throughline.Domain.Calendar;

/// <summary>Days as databases compare them with moments.</summary>
public static class DayInUtc
{
    /// <summary>The moment at which a day is over; of the last day that there is, the last moment.</summary>
    public static DateTime EndOf(DateOnly day) =>
        day == DateOnly.MaxValue
            ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)
            : day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
