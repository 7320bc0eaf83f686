using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Meetings.Record;

/// <summary>The end of a line that says by when: "by Friday", "by 18 December", "within two weeks".</summary>
/// <param name="Rest">The words before it.</param>
/// <param name="Day">The day; null where none is said, or it is not certain.</param>
/// <param name="Asks">What has to be asked, where words say a day that cannot be read; null for nothing.</param>
internal sealed partial record SpokenDay(string Rest, DateOnly? Day, string? Asks)
{
    /// <summary>Words that say a day are no longer than this.</summary>
    private const int Longest = 60;

    private static readonly string[] Numbers =
    [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <param name="from">The day on which it is said.</param>
    public static SpokenDay AtEnd(string line, DateOnly from)
    {
        var words = LineWords.Of(line);
        string? asks = null;

        // The last word that may begin a day is the likeliest.
        for (var at = words.Count - 2; at >= 0 && line.Length - words[at].From <= Longest; at--)
        {
            if (words[at].Plain is not ("by" or "within" or "in"))
            {
                continue;
            }

            var tail = LineWords.From(line, words, at + 1);
            if ((words[at].Plain == "by" ? On(tail, from) : After(tail, from)) is { } day)
            {
                return new(line[..words[at].From].TrimEnd(' ', ',', ';', ':'), day, null);
            }

            if (words[at].Plain != "in" && LooksLikeADay().IsMatch(tail))
            {
                asks ??= $"Which day is “{line[words[at].From..].Trim()}”? The words are kept, and no day is set.";
            }
        }

        return new(line, null, asks);
    }

    private static DateOnly? On(string tail, DateOnly from)
    {
        var words = tail.Trim(' ', '.').ToLower(CultureInfo.InvariantCulture);
        if (words is "today" or "tomorrow")
        {
            return from.AddDays(words == "today" ? 0 : 1);
        }

        if (EndOfMonth().Match(words) is { Success: true } end && MonthOf(end.Groups["month"].Value) is { } last)
        {
            var year = last < from.Month ? from.Year + 1 : from.Year;
            return new(year, last, DateTime.DaysInMonth(year, last));
        }

        if (Weekday(words) is { } weekday)
        {
            var ahead = ((int)weekday - (int)from.DayOfWeek + 7) % 7;
            return from.AddDays(ahead == 0 ? 7 : ahead);
        }

        return DayAndMonth().Match(words) is { Success: true } m && MonthOf(m.Groups["month"].Value) is { } month
                ? Dated(m, month, from)
            : Figures().Match(words) is { Success: true } f
                ? Dated(f, int.Parse(f.Groups["month"].Value, CultureInfo.InvariantCulture), from)
            : null;
    }

    /// <summary>The first such day from the meeting on, where no year is said.</summary>
    private static DateOnly? Dated(Match match, int month, DateOnly from)
    {
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var said = match.Groups["year"] is { Success: true } y
            ? int.Parse(y.Value, CultureInfo.InvariantCulture)
            : (int?)null;
        var year = said is < 100 ? 2000 + said.Value : said ?? from.Year;
        if (month is < 1 or > 12 || year is < 2000 or > 2200 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var found = new DateOnly(year, month, day);
        return said is not null || found >= from ? found
            : day <= DateTime.DaysInMonth(year + 1, month) ? new(year + 1, month, day)
            : null;
    }

    private static DateOnly? After(string tail, DateOnly from)
    {
        if (Span().Match(tail) is not { Success: true } m)
        {
            return null;
        }

        var word = m.Groups["count"].Value.ToLower(CultureInfo.InvariantCulture);
        var count =
            word is "a" or "an" or "the" ? 1
            : Array.IndexOf(Numbers, word) is > 0 and var at ? at
            : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
            : 0;
        return count == 0
            ? null
            : m.Groups["unit"].Value.ToLower(CultureInfo.InvariantCulture) switch
            {
                "day" or "days" => from.AddDays(count),
                "week" or "weeks" => from.AddDays(7 * count),
                "fortnight" => from.AddDays(14 * count),
                _ => from.AddMonths(count),
            };
    }

    private static DayOfWeek? Weekday(string word) =>
        Enum.GetValues<DayOfWeek>()
            .Select(d => (DayOfWeek?)d)
            .FirstOrDefault(d => word.Length >= 3 && $"{d}".StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static int? MonthOf(string word) =>
        word.Length >= 3
        && Array.FindIndex(Months, m => m.StartsWith(word, StringComparison.Ordinal)) is >= 0 and var at
            ? at + 1
            : null;

    [GeneratedRegex(@"^(the )?end of (?<month>[a-z]{3,9})$", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfMonth();

    [GeneratedRegex(
        @"^([a-z]{6,9}day )?(the )?(?<day>\d{1,2})(st|nd|rd|th)?( of)? (?<month>[a-z]{3,9})( (?<year>\d{4}))?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^(?<day>\d{1,2})/(?<month>\d{1,2})(/(?<year>\d{4}|\d{2}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"^(?<count>an?|the|[a-z]{3,6}|\d{1,3}) (?<unit>days?|weeks?|fortnight|months?)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Span();

    [GeneratedRegex(
        @"\d|day|week|month|meeting|year|fortnight|christmas|easter|january|february|march|april|june|july|august|september|october|november|december",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LooksLikeADay();
}
