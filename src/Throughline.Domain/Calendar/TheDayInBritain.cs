namespace Throughline.Domain.Calendar;

/// <summary>
/// Which day it is in Britain at a moment: from March to October a day begins there an hour before it does in UTC.
/// </summary>
public static class TheDayInBritain
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <param name="utc">A time in UTC.</param>
    public static DateOnly At(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone));
}
