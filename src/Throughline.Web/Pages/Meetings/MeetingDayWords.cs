using System.Globalization;

namespace Throughline.Web.Pages.Meetings;

/// <summary>How meetings and their days are said.</summary>
public static class MeetingDayWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Wed 9 Dec".</summary>
    public static string Brief(DateOnly day) => day.ToString("ddd d MMM", British);

    /// <summary>"today", "tomorrow", "in 3 days", "2 days ago".</summary>
    public static string FromToday(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            > 1 and var days => $"in {days} days",
            var days => $"{-days} days ago",
        };
}
