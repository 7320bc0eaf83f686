using System.Text.RegularExpressions;

namespace Throughline.Domain.Calendar;

/// <summary>A date in a target cell, and what the words around it make of it.</summary>
internal sealed partial record DatedWords(TargetDate.Span Span, DateSays Says)
{
    /// <summary>Words that may stand between "by" and the date.</summary>
    private static readonly HashSet<string> Links = new(
        [
            .. "the end of early mid late start beginning in is on at latest close for re date weekend week month".Split(
                ' '
            ),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A date after these is due: "no later than", "on track for" by their last words.</summary>
    private static readonly HashSet<string> Targets = new(
        [.. "by before due deadline until till than target targets completion track".Split(' ')],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Something begins on a date after these.</summary>
    private static readonly HashSet<string> Starts = new(
        [.. "from starts starting begins commences commencing".Split(' ')],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Every date of the text, in order.</summary>
    public static List<DatedWords> In(string text, IReadOnlyList<TargetDate.Span> spans)
    {
        var found = new List<DatedWords>();
        foreach (var (start, end) in Clauses(text, spans))
        {
            var dates = spans.Where(s => s.Start >= start && s.End <= end).ToList();
            var open = EndsOpen().IsMatch(Without(text, start, end, dates));
            for (var i = 0; i < dates.Count; i++)
            {
                var from = i == 0 ? start : dates[i - 1].End;
                var to = i == dates.Count - 1 ? end : dates[i + 1].Start;
                found.Add(new(dates[i], Of(text, (start, end), (from, to), dates, i, open)));
            }
        }

        return found;
    }

    /// <summary>The text in sentences and lines, never through a date ("Sept. 2015").</summary>
    public static IEnumerable<(int Start, int End)> Clauses(string text, IReadOnlyList<TargetDate.Span> spans)
    {
        var start = 0;
        foreach (Match m in Ends().Matches(text))
        {
            var end = m.Index + m.Length;
            if (spans.Any(s => m.Index > s.Start && m.Index < s.End))
            {
                continue;
            }

            yield return (start, end);
            start = end;
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
        }
    }

    private static DateSays Of(
        string text,
        (int Start, int End) clause,
        (int From, int To) around,
        List<TargetDate.Span> dates,
        int at,
        bool open
    )
    {
        var (date, whole) = (dates[at], Without(text, clause.Start, clause.End, dates));
        var left = text[around.From..date.Start];
        var right = text[date.End..around.To];
        if (WasBefore().IsMatch(left))
        {
            return DateSays.Before;
        }

        var since = text[clause.Start..date.Start];
        var leads = LedBy(left);
        if (Targets.Contains(leads) || TargetRight().IsMatch(right))
        {
            return PastWords.Finite(since) && !PastWords.OfWhatComes(since) ? DateSays.Evidence : DateSays.Target;
        }

        // "From March to June", and "from March, by June", end with the later date.
        if (Starts.Contains(leads) && dates.Count == 1)
        {
            return DateSays.Start;
        }

        return Filler().Replace(whole, "").All(c => !char.IsLetterOrDigit(c))
            ? open && at == dates.Count - 1
                ? OpenEnd(left, right)
                : DateSays.Alone
            : PastWords.In(whole)
                ? DateSays.Evidence
                : DateSays.Nothing;
    }

    /// <summary>The last word before the date that is more than "the end of" and the like; empty without one.</summary>
    private static string LedBy(string left) =>
        left.Split([' ', '\t', '\u00a0', ':', ',', '-', '–', '(', '/'], StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(w => !Links.Contains(w))
        ?? "";

    /// <summary>"January 2015 – ongoing" begins; of "Sept 16 / ongoing" nobody can say whether it is due.</summary>
    private static DateSays OpenEnd(string left, string right) =>
        DashOnly().IsMatch(right) && left.Trim().Length == 0 ? DateSays.Start : DateSays.Nothing;

    /// <summary>The clause without its dates, and without asides in brackets that hold none.</summary>
    private static string Without(string text, int start, int end, List<TargetDate.Span> dates)
    {
        var left = text[start..end].ToCharArray();
        foreach (var date in dates)
        {
            Array.Fill(left, '\u001f', date.Start - start, date.End - date.Start);
        }

        return Aside().Replace(new string(left), " ").Replace('\u001f', ' ');
    }

    [GeneratedRegex(@"[.;!?•](?=\s)\s{1,20}|[\r\n]{1,20}")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\([^()\u001f]{0,200}\)")]
    private static partial Regex Aside();

    [GeneratedRegex(
        @"(?:\b(?:was|were|originally|previously|formerly|first|instead\s{1,5}of)|\b(?:revised|moved|changed|extended)\s{1,5}from)[\s:]{0,5}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WasBefore();

    [GeneratedRegex(
        @"^[\s,\-–(]{0,5}(?:completion\s{1,5})?(?:target|deadline|due)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TargetRight();

    /// <summary>Words that a bare target may have about it and that say nothing else.</summary>
    [GeneratedRegex(
        @"\b(?:by|before|end|of|the|in|on|at|to|until|till|from|for|and|or|then|early|mid|late|latest|start|date|target|due|revised|new|first|was|originally|previously|formerly"
            + @"|week|w/c|commencing|beginning|month|term|half|autumn|spring|summer|winter|easter|christmas|year|yr|financial|q[1-4]|quarter"
            + @"|ongoing|on-\s?going|annual(?:ly)?|yearly|monthly|quarterly|weekly|termly|each|every|review(?:ed)?|tbc|approx(?:imately)?|circa|monday|tuesday"
            + @"|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|st|nd|rd|th)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Filler();

    [GeneratedRegex(
        @"\bon-?\s?going\b|\b(?:continu\w{1,40}|rolling)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EndsOpen();

    [GeneratedRegex(@"^\s{0,5}[-–—]\s{0,5}on-?\s?going", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DashOnly();
}
