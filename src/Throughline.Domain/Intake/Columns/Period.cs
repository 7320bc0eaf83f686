using System.Globalization;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Columns;

/// <summary>A quarter, month, term or day named in a heading.</summary>
/// <param name="Order">Greater for later; null where the heading does not say enough.</param>
/// <param name="Rest">The heading's other words, folded; empty when it names the period only.</param>
internal sealed record Period(int? Order, string Rest)
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
    private static readonly string[] Terms = ["spring", "summer", "autumn", "winter"];

    /// <summary>Words that say of which period the rest is, and nothing else.</summary>
    private static readonly HashSet<string> Filling =
    [
        "at",
        "as",
        "of",
        "to",
        "for",
        "in",
        "the",
        "end",
        "term",
        "quarter",
        "month",
        "date",
        "position",
        "q",
        "and",
    ];

    /// <summary>The period in a heading; null when it names none.</summary>
    public static Period? In(string heading)
    {
        var (year, month, day, quarter) = (0, 0, 0, 0);
        var rest = new List<string>();
        var words = Fold.Words(heading).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (Quarter(words, i) is { } q)
            {
                quarter = q;
            }
            else if (Month(word) is { } m)
            {
                month = m;
            }
            else if (Array.IndexOf(Terms, word) is >= 0 and var term)
            {
                month = 3 + (3 * term);
            }
            else if (Year(word) is { } y && (y > 1000 || (month + quarter > 0 && year == 0)))
            {
                // "2024/25" names the year in which it begins.
                year = year > 0 ? year : y % 100;
            }
            else if (
                word.Length <= 4
                && char.IsAsciiDigit(word[0])
                && int.TryParse(word.AsSpan().TrimEnd("stndrh"), CultureInfo.InvariantCulture, out var number)
            )
            {
                day = month == 0 && day == 0 ? number : day;
                year = month > 0 && year == 0 && number > 12 ? number : year;
            }
            else if (!Filling.Contains(word))
            {
                rest.Add(word);
            }
        }

        return quarter + month == 0 && !(day > 0 && year > 0)
            ? null
            : new(Ordered(year, month, day, quarter), string.Join(' ', rest));
    }

    private static int? Ordered(int year, int month, int day, int quarter) =>
        quarter > 0 ? (year * 10_000) + (quarter * 300)
        : month > 0 ? (year * 10_000) + (month * 100) + day
        : null;

    private static int? Quarter(string[] words, int at) =>
        words[at] is ['q', >= '1' and <= '4'] ? words[at][1] - '0'
        : at > 0 && words[at - 1] is "q" or "quarter" && words[at] is [>= '1' and <= '4'] ? words[at][0] - '0'
        : null;

    private static int? Month(string word) =>
        word.Length >= 3
        && word.Length <= 9
        && Array.FindIndex(Months, m => word.StartsWith(m, StringComparison.Ordinal)) is >= 0 and var at
        && IsMonth(word, at)
            ? at + 1
            : null;

    /// <summary>"march" and "mar" are months; "market" is none.</summary>
    private static bool IsMonth(string word, int at) =>
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[at].StartsWith(word, StringComparison.OrdinalIgnoreCase)
        || word == "sept";

    private static int? Year(string word) =>
        word is [>= '1' and <= '2', _, _, _] or [_, _]
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
}
