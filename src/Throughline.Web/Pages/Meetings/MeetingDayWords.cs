using System.Globalization;
using Throughline.Core.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>How meetings and their days are said.</summary>
public static class MeetingDayWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Wednesday 9 December 2026".</summary>
    public static string Named(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>"Wed 9 Dec".</summary>
    public static string Brief(DateOnly day) => day.ToString("ddd d MMM", British);

    /// <summary>"9 December 2026, 7.00 pm, Town Hall".</summary>
    public static string When(Meeting meeting) =>
        string.Join(
            ", ",
            new[] { meeting.Day.ToString("d MMMM yyyy", British), meeting.Time, meeting.Venue }.OfType<string>()
        );

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
