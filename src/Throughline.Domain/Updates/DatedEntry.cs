using System.Text.RegularExpressions;
using Throughline.Domain.Calendar;

namespace Throughline.Domain.Updates;

/// <summary>
/// One entry of a cell in which an agency has written what happened from time to time ("12/09/24: trained. 3 March 2025 –
/// audited."): such a cell is a series.
/// </summary>
/// <param name="First">The first day that its date covers; null for words before the first date.</param>
/// <param name="Last">The last day: of a month its last one.</param>
/// <param name="Dated">The date as it is written, with what leads to it ("Update 12/09/24"); empty without one.</param>
/// <param name="Text">What the entry says.</param>
public sealed partial record DatedEntry(DateOnly? First, DateOnly? Last, string Dated, string Text)
{
    /// <summary>Dates that begin something from which a text is a series, wherever the first of them stands.</summary>
    private const int LeastDates = 2;

    /// <summary>Letters beside a date in which what leads to it stands, or what parts it from its words.</summary>
    private const int MostBeside = 120;

    /// <summary>Signs that say nothing.</summary>
    private const string Around = " \t\r\n•*-–—([";

    /// <summary>
    /// The entries of a text in its own order; none when it is no such series. Every letter of the text stands in one of
    /// them, but for the sign between a date and its words.
    /// </summary>
    /// <param name="text">An update's words. Days are read the British way.</param>
    public static IReadOnlyList<DatedEntry> In(string text)
    {
        var opens = Opens(text);
        if (opens.Count == 0 || (opens.Count < LeastDates && opens[0].Start > 0 && HasInk(text[..opens[0].Start])))
        {
            return [];
        }

        var entries = new List<DatedEntry>();
        if (HasInk(text[..opens[0].Start]))
        {
            entries.Add(new(null, null, "", text[..opens[0].Start].Trim()));
        }

        for (var i = 0; i < opens.Count; i++)
        {
            var (start, words, date, dated) = opens[i];
            // One sign may part a date from its words and lead to the next date, too: "(12/09/24) -  3 March 2025".
            var to = i + 1 < opens.Count ? Math.Max(words, opens[i + 1].Start) : text.Length;
            entries.Add(new(date.First, date.Last, dated, text[words..to].Trim()));
        }

        return entries;
    }

    /// <summary>Where entries begin, where their words do, and their dates as written.</summary>
    private static List<(int Start, int Words, TargetDate.Span Date, string Dated)> Opens(string text)
    {
        var spans = TargetDate.Spans(text, QuarterYear.Ask);
        var found = new List<(int, int, TargetDate.Span, string)>();
        for (var i = 0; i < spans.Count; i++)
        {
            var from = Math.Max(0, spans[i].Start - MostBeside);
            var before = Begins().Match(text[from..spans[i].Start]);
            var after = Parts().Match(text[spans[i].End..Math.Min(text.Length, spans[i].End + MostBeside)]);
            var words = spans[i].End + after.Length;
            if (
                before.Success
                && after.Success
                // "June – Dec 2024" is one time, and its dash parts nothing.
                && (i + 1 == spans.Count || spans[i + 1].Start > words + 1)
            )
            {
                var start = from + before.Groups["lead"].Index;
                var end = after.Groups["word"] is { Success: true } word
                    ? spans[i].End + word.Index + word.Length
                    : spans[i].End;
                found.Add((start, words, spans[i], text[start..end].Trim([.. Around])));
            }
        }

        return found;
    }

    private static bool HasInk(string text) => text.Any(c => !Around.Contains(c, StringComparison.Ordinal));

    /// <summary>A date begins an entry at the start of the text, of a line, or of a sentence.</summary>
    [GeneratedRegex(
        @"(?:^|[\r\n]|[.;!?…•)\]]\s{1,5}|\s[|/]\s)\s{0,20}(?<lead>(?:[•*\-–(\[]\s{0,5})?(?:(?:progress\s{1,5})?update[sd]?|as\s{1,5}(?:at|of)|position|review(?:ed)?|meeting|note|on)?(?:\s{1,5}(?:of|at|on|from|for))?\s{0,5}[:\-–(\[]?\s{0,5})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Begins();

    /// <summary>What parts a date from its words: a colon, a dash, a closing bracket, the end of its line.</summary>
    [GeneratedRegex(
        @"^(?:\s{0,3}(?<word>update)\b)?(?:\s{0,3}(?:\)|\]))?(?:\s{0,3}(?::|[–—]|-(?=\s))|(?<=\)|\])|[ \t]{0,3}[\r\n])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Parts();
}
