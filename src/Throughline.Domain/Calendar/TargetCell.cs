using System.Text.RegularExpressions;

namespace Throughline.Domain.Calendar;

/// <summary>
/// Reads a cell of a target column, which often holds what was done beside, or in place of, the day by which it was
/// promised. Only a date that the words make a target is a day by which anything is due.
/// </summary>
/// <remarks>
/// A date among words of the past is <see cref="TargetKind.Evidence"/>; a date with "from" before it, or "ongoing"
/// alone beside it, begins something and ends nothing; a date with other words is <see cref="TargetKind.Unclear"/>. See
/// docs/decisions/0046.
/// </remarks>
public static class TargetCell
{
    public const string Reason =
        "\"Delivered on 31 October\" is no promise that was broken. Only words such as \"by\", or a date that stands "
        + "alone, say when something is due; all other dates are no clear date.";

    /// <summary>Never fails: see <see cref="TargetDate.Parse"/>.</summary>
    /// <param name="words">The cell's words.</param>
    /// <param name="quarters">What "Q4 2026" means in these papers.</param>
    public static TargetDate Read(string words, QuarterYear quarters = QuarterYear.Ask)
    {
        var text = words.Trim();
        var spans = TargetDate.Spans(text, quarters);
        if (TargetDate.Question(text, quarters) is { } question)
        {
            return TargetDate.Of(words, text, spans) with { Kind = TargetKind.Unclear, Asks = question };
        }

        if (spans.Count == 0)
        {
            return TargetDate.Parse(words, quarters);
        }

        // Most target cells of most plans are a date and nothing else.
        if (spans.Count == 1 && StandsAlone(text, spans[0]))
        {
            return TargetDate.Of(words, text, spans);
        }

        var dated = DatedWords.In(text, spans);
        var said = dated.Where(d => d.Says == DateSays.Target).ToList();
        var alone = dated.Where(d => d.Says == DateSays.Alone).ToList();
        if (said.Count == 0 && alone.Count > 0 && !TellsOfThePast(text, dated))
        {
            said = alone;
        }

        var kind =
            said.Count > 0 ? (TargetKind?)null
            : dated.Exists(d => d.Says is DateSays.Alone or DateSays.Nothing or DateSays.Before) ? TargetKind.Unclear
            : dated.TrueForAll(d => d.Says == DateSays.Start) ? TargetKind.Ongoing
            : TargetKind.Evidence;
        var read = TargetDate.Of(words, text, said.Count > 0 ? said.ConvertAll(d => d.Span) : spans);
        return kind is { } other
            ? read with
            {
                Kind = other,
                Asks = other == TargetKind.Unclear ? TargetQuestion.WhetherDue : null,
            }
            : read;
    }

    private static bool StandsAlone(string text, TargetDate.Span date)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i == date.Start)
            {
                i = date.End;
            }

            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// "Oct 2014. Training completed": a bare date before what was done may be the day of either.
    /// </summary>
    private static bool TellsOfThePast(string text, List<DatedWords> dated) =>
        dated.Exists(d => d.Says is DateSays.Evidence or DateSays.Nothing)
        || DatedWords
            .Clauses(text, [.. dated.Select(d => d.Span)])
            .Where(c => !dated.Exists(d => d.Span.Start >= c.Start && d.Span.End <= c.End))
            .Any(c => PastWords.In(text[c.Start..c.End]));
}

/// <summary>What the words around a date make of it.</summary>
internal enum DateSays
{
    /// <summary>"By 3 March", "on track for March", "target: March".</summary>
    Target,

    /// <summary>The date stands alone, or with words such as "end of", "monthly", "and".</summary>
    Alone,

    /// <summary>"From March", "ongoing from March": something begins.</summary>
    Start,

    /// <summary>"(was December 2024)": the date before.</summary>
    Before,

    /// <summary>"Delivered on 3 March", "live since March".</summary>
    Evidence,

    /// <summary>None of these: "workshop planned 31/10/14".</summary>
    Nothing,
}

/// <summary>Words of what has happened, and of what is still to come.</summary>
internal static partial class PastWords
{
    /// <summary>True for words that tell of the past and of nothing to come.</summary>
    public static bool In(string words) => Past().IsMatch(words) && !ToCome().IsMatch(words);

    public static bool OfWhatComes(string words) => ToCome().IsMatch(words);

    /// <summary>"Was delivered", "have been trained": by such words even "by March" tells of the past.</summary>
    public static bool Finite(string words) => WasDone().IsMatch(words);

    /// <summary>
    /// Participles that end in -ed, and the common ones that do not. "Need", "feed" and the like are no participles.
    /// </summary>
    [GeneratedRegex(
        @"\b(?!need\b|feed\b|seed\b|speed\b|indeed\b|based\b|related\b|named\b|designated\b|looked\b|advanced\b|targeted\b)"
            + @"[a-z]{2,30}ed\b|\b(?:held|sent|met|gave|given|built|wrote|written|begun|began|took|taken|made|done|went"
            + @"|shown|found|ran|complete|live|in\s{1,5}(?:place|use|force)|set\s{1,5}up|put\s{1,5}in|now|since|already)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Past();

    [GeneratedRegex(
        @"\b(?:will|shall|should|must|to\s{1,5}be|be\s{1,5}[a-z]{2,30}ed|going\s{1,5}to|plan(?:s|ned|ning)?|scheduled"
            + @"|arranged|booked|proposed|expected|intended|anticipated|aim(?:s|ed)?|due|upcoming|forthcoming|next|required"
            + @"|invited|needed|delayed|postponed|deferred|(?<!(?:[a-z]ed|sent|given|gave|shown|made|access|regard|relation|available)\s{1,5})to\s{1,5}(?!date\b|staff\b|all\b"
            + @"|the\b|every\b|each\b|our\b|their\b)[a-z]{3,30})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ToCome();

    [GeneratedRegex(@"\b(?:was|were|has|have|had)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WasDone();
}
