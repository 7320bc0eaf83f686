using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Calendar;

/// <summary>What kind of target a cell states.</summary>
public enum TargetKind
{
    None,
    Day,
    Month,
    Range,
    Several,
    Ongoing,
    Completed,
    Unreadable,

    /// <summary>Its dates say when something was done: "delivered on 31/10/14".</summary>
    Evidence,

    /// <summary>It holds dates, and nothing says whether anything is due by them: "workshop planned 31/10/14".</summary>
    Unclear,
}

/// <summary>
/// A target date with the words as written: a day, a month, a range, several dates, "ongoing", "completed", or words
/// that hold no date. Days are read the British way (day before month).
/// </summary>
/// <param name="Words">The cell's own words.</param>
/// <param name="Kind">What they state.</param>
/// <param name="First">The first day that they cover; null without a date.</param>
/// <param name="Last">The last day that they cover; for a month its last day.</param>
public sealed partial record TargetDate(string Words, TargetKind Kind, DateOnly? First, DateOnly? Last)
{
    private const int Century = 2000;

    /// <summary>What is to be asked; set only for <see cref="TargetKind.Unclear"/>.</summary>
    public TargetQuestion? Asks { get; init; }

    /// <summary>Never fails: words that hold no date are <see cref="TargetKind.Unreadable"/>.</summary>
    /// <param name="words">The words as written.</param>
    /// <param name="quarters">What "Q4 2026" means; while nobody has said, it is no date.</param>
    public static TargetDate Parse(string words, QuarterYear quarters = QuarterYear.Ask)
    {
        var text = words.Trim();
        if (text.Length == 0)
        {
            return new(words, TargetKind.None, null, null);
        }

        return Of(words, text, Spans(text, quarters));
    }

    /// <summary>The dates at these places of the text, taken together.</summary>
    /// <param name="words">The cell's own words.</param>
    /// <param name="text">The same, without blanks around them.</param>
    internal static TargetDate Of(string words, string text, IReadOnlyList<Span> spans)
    {
        if (spans.Count == 0)
        {
            return new(words, ByWord(text), null, null);
        }

        var kind =
            spans.Count == 1
                ? (
                    spans[0].First == spans[0].Last ? TargetKind.Day
                    : spans[0].IsMonth ? TargetKind.Month
                    : TargetKind.Range
                )
            : spans.Count == 2 && RangeShape().IsMatch(text[spans[0].End..spans[1].Start]) ? TargetKind.Range
            : TargetKind.Several;
        return new(words, kind, spans.Min(s => s.First), spans.Max(s => s.Last));
    }

    private static TargetKind ByWord(string text) =>
        CompletedShape().IsMatch(text) ? TargetKind.Completed
        : OngoingShape().IsMatch(text) ? TargetKind.Ongoing
        : TargetKind.Unreadable;

    /// <summary>Every date in the text, in order.</summary>
    internal static List<Span> Spans(string text, QuarterYear quarters)
    {
        var spans = new List<Span>();
        foreach (Match m in DateShape().Matches(text))
        {
            if (SpanOf(m, quarters) is { } span)
            {
                spans.Add(span);
            }
        }

        // "June - Dec 16": a month without its year takes the year of the one after it.
        foreach (Match m in LoneMonthShape().Matches(text))
        {
            var next = spans.Where(s => s.Start > m.Index).OrderBy(s => s.Start).FirstOrDefault();
            if (
                next.End > 0
                && next.Start - (m.Index + m.Length) <= 6
                && !spans.Exists(s => m.Index >= s.Start && m.Index < s.End)
                && Month(m.Groups["m"].Value) is { } month
            )
            {
                spans.Add(MonthSpan(next.Last.Year, month, m.Index, m.Index + m.Length));
            }
        }

        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        return spans;
    }

    /// <summary>What keeps the words from being a date, beside those that are one; null when nothing does.</summary>
    internal static TargetQuestion? Question(string text, QuarterYear quarters)
    {
        foreach (Match m in DateShape().Matches(text))
        {
            if (SpanOf(m, quarters) is null)
            {
                return IsQuarter(m) ? TargetQuestion.WhichYear : TargetQuestion.NoSuchDay;
            }
        }

        return null;
    }

    private static bool IsQuarter(Match m) => m.Groups["q"].Success || m.Groups["fq"].Success;

    private static Span? SpanOf(Match m, QuarterYear quarters)
    {
        if (m.Groups["fq"].Success)
        {
            return Quarter(Number(m, "fq"), Year(m.Groups["fy"].Value), QuarterYear.Financial, m);
        }

        if (m.Groups["q"].Success)
        {
            var said =
                m.Groups["two"].Success || m.Groups["fin"].Success ? QuarterYear.Financial
                : m.Groups["cal"].Success ? QuarterYear.Calendar
                : quarters;
            return Quarter(Number(m, "q"), Year(m.Groups["qy"].Value), said, m);
        }

        if (m.Groups["nd"].Success)
        {
            return DayOf(Number(m, "nd"), Number(m, "nm"), Year(m.Groups["ny"].Value), m);
        }

        if (m.Groups["id"].Success)
        {
            return DayOf(Number(m, "id"), Number(m, "im"), Number(m, "iy"), m);
        }

        if (Month(m.Groups["m"].Value) is not { } month)
        {
            return null;
        }

        var year = Year(m.Groups["y"].Value);
        return m.Groups["d"].Success
            ? DayOf(Number(m, "d"), month, year, m)
            : MonthSpan(year, month, m.Index, m.Index + m.Length);
    }

    private static Span? Quarter(int quarter, int year, QuarterYear of, Match m)
    {
        if (of == QuarterYear.Ask)
        {
            return null;
        }

        var start = new DateOnly(year, of == QuarterYear.Financial ? 4 : 1, 1).AddMonths(3 * (quarter - 1));
        return new(start, start.AddMonths(3).AddDays(-1), m.Index, m.Index + m.Length, false);
    }

    private static Span? DayOf(int day, int month, int year, Match m) =>
        month is >= 1 and <= 12 && day >= 1 && year is > 1900 and < 2200 && day <= DateTime.DaysInMonth(year, month)
            ? new Span(new(year, month, day), new(year, month, day), m.Index, m.Index + m.Length, false)
            : null;

    private static Span MonthSpan(int year, int month, int start, int end) =>
        new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1), start, end, true);

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return year < 100 ? Century + year : year;
    }

    private static int? Month(string word) =>
        word.Length < 3
            ? null
            : word[..3].ToUpperInvariant() switch
            {
                "JAN" => 1,
                "FEB" => 2,
                "MAR" => 3,
                "APR" => 4,
                "MAY" => 5,
                "JUN" => 6,
                "JUL" => 7,
                "AUG" => 8,
                "SEP" => 9,
                "OCT" => 10,
                "NOV" => 11,
                "DEC" => 12,
                _ => null,
            };

    /// <summary>A date at its place in a text.</summary>
    internal readonly record struct Span(DateOnly First, DateOnly Last, int Start, int End, bool IsMonth);

    private const string Months =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    [GeneratedRegex(
        @"\b(?<iy>\d{4})-(?<im>\d{2})-(?<id>\d{2})\b|\b(?<nd>\d{1,2})\s?[./\-]\s?(?<nm>\d{1,2})\s?[./\-]\s?(?<ny>\d{4}"
            + @"|\d{2})\b|\bq(?:uarter\s{0,20}|tr\s{0,20})?(?<q>[1-4])[\s,(]{0,20}(?:of\s{1,20})?(?:the\s{1,20})?"
            + @"(?:(?<fin>fy|financial\s{1,5}year|f/y)\s{0,20}|(?<cal>calendar\s{1,5}year)\s{0,20})?"
            + @"(?<qy>20\d{2})(?<two>\s?[/\-–]\s?(?:20)?\d{2})?\b(?!\s?[./\-]\s?\d)"
            + @"|\b(?:fy\s?)?(?<fy>20\d{2})\s?[/\-–]\s?(?:20)?\d{2}[\s,:\-–]{1,5}q(?:uarter\s{0,5}|tr\s{0,5})?(?<fq>[1-4])\b"
            + @"|\b(?:(?<d>\d{1,2})\s?(?:st|nd|rd|th)?(?:\s{1,20}|-)(?:of\s{1,20})?)?(?<m>"
            + Months
            + @")[.'’,]{0,20}[\s\-]{0,20}['’]?\s{0,20}(?<y>20\d{2}|19\d{2}|\d{2})\b(?!\s?(?:st|nd|rd|th)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DateShape();

    [GeneratedRegex(
        @"\b(?<m>" + Months + @")\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LoneMonthShape();

    [GeneratedRegex(
        @"^\s{0,200}(?:-|–|—|to|until|till)\s{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex RangeShape();

    [GeneratedRegex(
        @"\b(?:completed?|achieved|done|closed|in place|implemented)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CompletedShape();

    [GeneratedRegex(
        @"\b(?:on-?\s?going|continu\w{1,40}|rolling|annual\w{0,40}|monthly|quarterly|weekly|termly|regular\w{0,40})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OngoingShape();
}
