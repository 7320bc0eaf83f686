using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Challenge.Words;

/// <summary>Finds what is written as a day and is none: "31/02/2015", "31 November", a thirteenth month.</summary>
internal static partial class ImpossibleDates
{
    private const int Century = 2000;
    private const int Months = 12;
    private const int LeapYear = 2024;

    public static IEnumerable<string> In(string text) =>
        Shape()
            .Matches(text)
            .Where(m =>
                m.Groups["m"].Success
                    ? NoDay(Number(m, "d"), Number(m, "m"), YearOf(m))
                    : NoDay(Number(m, "wd"), MonthOf(m.Groups["w"].Value), LeapYear)
            )
            .Select(m => m.Value);

    private static bool NoDay(int day, int month, int year) =>
        day is >= 1 and <= 31 && (month > Months ? month <= 31 : month >= 1 && day > DateTime.DaysInMonth(year, month));

    private static int YearOf(Match m) => Number(m, "y") is var year && year < 100 ? Century + year : year;

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int MonthOf(string word) =>
        word[..3].ToUpperInvariant() switch
        {
            "FEB" => 2,
            "APR" => 4,
            "JUN" => 6,
            "SEP" => 9,
            _ => 11,
        };

    /// <summary>
    /// Only whole dates with a year of four digits may have a wrong month: "1.15.14" may be the number of a section.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\d./\-])(?:(?<d>\d{1,2})(?<s>[/.\-])(?<m>\d{1,2})\k<s>(?<y>20\d{2}))(?![\d/\-])|(?<![\d./\-])(?:(?<d>\d{1,2})/(?<m>0?[1-9]|1[0-2])/(?<y>\d{2}))(?![\d/\-])|\b(?<wd>3[01])\s?(?:st|th)?\s(?:of\s)?(?<w>feb(?:ruary)?|apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\b(?<!30\s?(?:th)?\s(?:of\s)?(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
