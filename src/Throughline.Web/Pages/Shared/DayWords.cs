using System.Globalization;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Pages.Shared;

/// <summary>How days and moments are said in full, and how a typed day is read.</summary>
public static class DayWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Tuesday 30 March 2027".</summary>
    public static string NamedDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <param name="utc">A moment.</param>
    /// <returns>"30 March 2027 at 14:05", by England's clocks.</returns>
    public static string Moment(DateTime utc) => LondonTime.Local(utc).ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>Reads a day as people write it, the British way.</summary>
    /// <returns>Null when the words are not one day.</returns>
    public static DateOnly? ReadDay(string? words) =>
        TargetDate.Parse(words ?? "") is { Kind: TargetKind.Day, First: { } day } ? day : null;
}
