using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Calendar;

namespace Throughline.Domain.Challenge.Words;

/// <summary>
/// Finds dates in running words: days, months, school terms, quarters, ends of years, financial years and years.
/// </summary>
internal static partial class DateMentions
{
    public static IReadOnlyList<DateMention> In(string text)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < text.Length; )
        {
            var m = MayBegin(text, i) ? Shape().Match(text, i) : Match.Empty;
            if (m.Success)
            {
                found.Add(Of(m));
            }

            i += Math.Max(1, m.Length);
        }

        return found;
    }

    /// <summary>
    /// A date begins with a digit or with the first letters of a month, a term, a quarter or "end of": only there is it
    /// worth looking closer.
    /// </summary>
    private static bool MayBegin(string text, int i)
    {
        if ((i > 0 && char.IsLetterOrDigit(text[i - 1])) || !char.IsAsciiLetterOrDigit(text[i]))
        {
            return false;
        }

        return char.IsAsciiDigit(text[i])
            || (char.ToLowerInvariant(text[i]) is 'q' or 'e' or 'y' ? Opens(text, i, Marks) : Opens(text, i, Firsts));
    }

    private static bool Opens(string text, int i, string[] of)
    {
        foreach (var letters in of)
        {
            if (text.AsSpan(i).StartsWith(letters, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Firsts =
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
        "aut",
        "spr",
        "sum",
        "win",
    ];
    private static readonly string[] Marks = ["q1", "q2", "q3", "q4", "quarter", "end of", "year"];

    private static DateMention Of(Match m) =>
        m.Groups["day"].Success ? Dated(m)
        : m.Groups["term"].Success ? Term(m)
        : m.Groups["fin"].Success ? Financial(m)
        : m.Groups["year"].Success ? Year(m)
        : new DateMention(m.Index, m.Length, null, null);

    /// <summary>What looks like a day but is none ("31/02/2015") is still a mention: somebody meant a day.</summary>
    private static DateMention Dated(Match m)
    {
        var read = TargetDate.Parse(m.Value);
        return new(m.Index, m.Length, read.First, read.Last);
    }

    /// <summary>Terms of English schools, roughly: to the end of December, of April and of July.</summary>
    private static DateMention Term(Match m)
    {
        if (!m.Groups["ty"].Success)
        {
            return new(m.Index, m.Length, null, null);
        }

        var year = Number(m, "ty");
        var (from, to) = m.Groups["term"].Value.ToUpperInvariant() switch
        {
            "SPRING" => (1, 4),
            "SUMMER" => (4, 7),
            "WINTER" => (12, 12),
            _ => (9, 12),
        };
        return new(m.Index, m.Length, new DateOnly(year, from, 1), new DateOnly(year, to, 1).AddMonths(1).AddDays(-1));
    }

    private static DateMention Financial(Match m)
    {
        var year = Number(m, "fin");
        return new(m.Index, m.Length, new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31), IsYear: true);
    }

    private static DateMention Year(Match m)
    {
        var year = Number(m, "year");
        return new(m.Index, m.Length, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), IsYear: true);
    }

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    private const string Months =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /// <summary>
    /// A month without a year is one only where it is surely no other word ("may", "march", "mar" and "dec" need a day,
    /// a year or "by").
    /// </summary>
    private const string SureMonths =
        "(?:january|february|april|june|july|august|sept(?:ember)?|october|november|december|(?<=\\b(?:by|in|of|until|before|from|end|since|and|to|/)\\s?)(?:may|march))";

    [GeneratedRegex(
        @"\G(?:(?<day>\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?(?:\d{4}|\d{2})\b"
            + @"|\bq(?:uarter\s)?[1-4]\s?(?:of\s)?20\d{2}(?:/\d{2,4})?\b|\b(?:\d{1,2}\s?(?:st|nd|rd|th)?\s(?:of\s)?)?"
            + Months
            + @"[.'’,]{0,2}[\s\-]{0,2}['’]?\s?(?:20\d{2}|19\d{2}|\d{2})\b(?!\s?(?:st|nd|rd|th)\b))"
            + @"|\b(?<term>autumn|spring|summer|winter)\s(?:term\b)?(?:\s?(?<ty>20\d{2})\b)?(?<=term|20\d{2})"
            + @"|\bq(?:uarter\s)?[1-4]\b|\b(?:end of (?:the )?(?:financial |academic |calendar |school )?(?:year"
            + @"|term|month|quarter)|year[ -]end)\b"
            + @"|\b(?<fin>20\d{2})\s?[/\-]\s?(?:20)?\d{2}\b|\b\d{1,2}\s?(?:st|nd|rd|th)?\s(?:of\s)?"
            + Months
            + @"\b|\b"
            + SureMonths
            + @"\b|\b(?<year>(?:19|20)\d{2})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
