using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Figures.Reading;

/// <summary>
/// Makes a date of what a token's shape matched. Days are read the British way; "2014/15" is a financial year.
/// </summary>
internal static class Days
{
    private static readonly string[] Weekdays = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"];

    /// <returns>Null for what is no date.</returns>
    public static ReadDay? Read(Match m)
    {
        if (m.Groups["dd"].Success)
        {
            var year = Year(m.Groups["dy"].Value);
            return year is null
                ? new(m.Index, m.Length, m.Value, null, null, null)
                : Day(m, Number(m, "dd"), Month(m.Groups["dm"].Value), year.Value);
        }

        if (m.Groups["nd"].Success)
        {
            return Day(m, Number(m, "nd"), Number(m, "nm"), Year(m.Groups["ny"].Value)!.Value) with
            {
                IsNumeric = true,
            };
        }

        if (m.Groups["iy"].Success)
        {
            return Day(m, Number(m, "id"), Number(m, "im"), Number(m, "iy")) with { IsNumeric = true };
        }

        return Span(m);
    }

    /// <summary>A month, a year, or two years with a stroke between them.</summary>
    private static ReadDay? Span(Match m)
    {
        if (m.Groups["mm"].Success && Year(m.Groups["my"].Value) is { } monthYear)
        {
            var first = new DateOnly(monthYear, Month(m.Groups["mm"].Value), 1);
            return new(m.Index, m.Length, m.Value, first, first.AddMonths(1).AddDays(-1), null);
        }

        if (m.Groups["yy"].Success)
        {
            var year = Number(m, "yy");
            return new(m.Index, m.Length, m.Value, new(year, 1, 1), new(year, 12, 31), null);
        }

        return m.Groups["ya"].Success ? Years(m, Number(m, "ya"), m.Groups["yb"].Value)
            : m.Groups["sy"].Success
                ? Years(
                    m,
                    2000 + int.Parse(m.Groups["sy"].Value[..2], CultureInfo.InvariantCulture),
                    m.Groups["sy"].Value[3..]
                )
            : null;
    }

    /// <summary>The financial year that a day falls in, as it is written: 2015/16.</summary>
    public static int FinancialYear(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    /// <summary>1 to 12 for the name of a month or its first three letters; 0 for any other word.</summary>
    public static int Month(string word) =>
        word.Length < 3
            ? 0
            : 1
                + Array.IndexOf(
                    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
                    word[..3].ToUpperInvariant()
                );

    /// <summary>Consecutive years are a financial year, others a span of calendar years.</summary>
    private static ReadDay Years(Match m, int from, string to)
    {
        var end =
            to.Length == 4
                ? int.Parse(to, CultureInfo.InvariantCulture)
                : from / 100 * 100 + int.Parse(to, CultureInfo.InvariantCulture);
        return end == from + 1
            ? new(m.Index, m.Length, m.Value, new(from, 4, 1), new(end, 3, 31), null)
            : new(
                m.Index,
                m.Length,
                m.Value,
                end > from ? new(from, 1, 1) : null,
                end > from ? new(end, 12, 31) : null,
                null
            );
    }

    private static ReadDay Day(Match m, int day, int month, int year)
    {
        var weekday = m.Groups["wd"].Success
            ? (DayOfWeek?)Array.IndexOf(Weekdays, m.Groups["wd"].Value.ToLowerInvariant())
            : null;
        var exists =
            month is >= 1 and <= 12
            && day >= 1
            && year is > 1900 and < 2200
            && day <= DateTime.DaysInMonth(year, month);
        var date = exists ? new DateOnly(year, month, day) : (DateOnly?)null;
        return new(m.Index, m.Length, m.Value, date, date, weekday) { IsFull = true };
    }

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int? Year(string digits)
    {
        var trimmed = digits.TrimStart('\'', '’');
        return trimmed.Length == 0 ? null
            : int.Parse(trimmed, CultureInfo.InvariantCulture) is var year && year < 100 ? 2000 + year
            : year;
    }
}
