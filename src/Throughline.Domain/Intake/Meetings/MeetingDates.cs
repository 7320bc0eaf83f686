using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Days and times of meetings, as papers write them.</summary>
internal static partial class MeetingDates
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    public static DateOnly? First(string text) => All(text).Select(d => (DateOnly?)d).FirstOrDefault();

    public static IEnumerable<DateOnly> All(string text)
    {
        if (!HasDigit(text))
        {
            yield break;
        }

        foreach (Match m in Day().Matches(text))
        {
            var month = m.Groups["month"].Success
                ? Array.IndexOf(Months, m.Groups["month"].Value[..3].ToLowerInvariant()) + 1
                : Number(m.Groups["m"]);
            var year = Number(m.Groups["year"]);
            year += year < 100 ? 2000 : 0;
            var day = Number(m.Groups["day"]);
            if (
                month is > 0 and <= 12
                && year is > 1900 and < 2200
                && day > 0
                && day <= DateTime.DaysInMonth(year, month)
            )
            {
                yield return new DateOnly(year, month, day);
            }
        }
    }

    /// <summary>A cell that is a day and little else: "Tuesday 3 June 2025, 6 pm".</summary>
    public static DateOnly? Alone(string text) =>
        text.Length < 70
        && HasDigit(text)
        && All(text).ToList() is [var only]
        && Leftover().Replace(Day().Replace(text, ""), "").Trim(' ', ',', '.', ':', '-', '–', '(', ')').Length == 0
            ? only
            : null;

    public static string? Time(string text) => Clock().Match(text) is { Success: true } m ? m.Value.Trim() : null;

    public static List<Match> Times(string text) => [.. Clock().Matches(text).Cast<Match>()];

    /// <summary>The same day without its year: "5 Mar".</summary>
    public static bool IsDayOf(string text, DateOnly date) =>
        Short().Match(text) is { Success: true } m
        && int.Parse(m.Groups["day"].Value, CultureInfo.InvariantCulture) == date.Day
        && Array.IndexOf(Months, m.Groups["month"].Value[..3].ToLowerInvariant()) + 1 == date.Month;

    public static bool IsShortDay(string text) => text.Length < 25 && HasDigit(text) && Short().IsMatch(text);

    public static string? Year(string text) => Years().Match(text) is { Success: true } m ? m.Value : null;

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(?<day>\d{1,2})\s?(st|nd|rd|th)?(\s(of\s)?|-)(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]?(\s|-)(?<year>\d{4}|\d{2})\b|\b(?<day>\d{1,2})[./](?<m>\d{1,2})[./](?<year>\d{4}|\d{2})\b|\b(?<year>\d{4})-(?<m>\d{2})-(?<day>\d{2})\b",
        Plain
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"^\W{0,3}(mon|tue|wed|thu|fri|sat|sun)?[a-z]{0,6}\W{0,3}(?<day>\d{1,2})\s?(st|nd|rd|th)?\s(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b",
        Plain
    )]
    private static partial Regex Short();

    [GeneratedRegex(
        @"\b((mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|meeting|date|of|on|the|at|held|committee|board|panel|\d{1,2}([.:]\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}:\d{2})\b",
        Plain
    )]
    private static partial Regex Leftover();

    [GeneratedRegex(
        @"\b\d{1,2}([.:]\d{2})?\s?[ap]\.?\s?m\b\.?|\b\d{1,2}:\d{2}\b|\b12 noon\b|\bnoon\b|\bmidday\b|\b\d{1,2}\.\d{2}\b|\b\d{4}\s?(hours|hrs)\b",
        Plain
    )]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b20\d{2}\s?[/–-]\s?(20)?\d{2}\b", Plain)]
    private static partial Regex Years();
}
