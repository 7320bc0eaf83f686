using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Comparing.Meaning;

/// <summary>
/// Numbers of a promise that went, or that moved to less or to more. "Within 5 days" that becomes "within 9 days", and
/// "reduce to 5 %" that becomes "reduce to 8 %", is less; of everything else fewer is less.
/// </summary>
internal static partial class FigureShifts
{
    private const int LongestQuote = 80;

    public static IEnumerable<Shift> Of(List<Hunk> hunks, string before, string after)
    {
        var (old, now) = (Figure.In(before), Figure.In(after));
        var (lost, came) = (Less(old, now), Less(now, old));
        if (
            lost.Count == 1
            && came.Count == 1
            && hunks.Exists(h =>
                h.RemovedText.Contains(Bare(lost[0]), StringComparison.Ordinal)
                && h.AddedText.Contains(Bare(came[0]), StringComparison.Ordinal)
            )
        )
        {
            if (Value(lost[0]) is { } was && Value(came[0]) is { } then && was != then)
            {
                yield return new(
                    then > was == MoreIsLess(after, came[0]) ? ShiftKind.FigureChanged : ShiftKind.Strengthened,
                    lost[0],
                    came[0]
                );
            }
        }
        else if (came.Count == 0)
        {
            foreach (var shift in Lost(lost, hunks))
            {
                yield return shift;
            }
        }
    }

    private static IEnumerable<Shift> Lost(List<string> lost, List<Hunk> hunks)
    {
        foreach (var figure in lost)
        {
            var words = hunks.Find(h => h.RemovedText.Contains(Bare(figure), StringComparison.Ordinal))?.RemovedText;
            yield return new(
                ShiftKind.FigureLost,
                words is { Length: <= LongestQuote } ? words.Replace(" %", "%", StringComparison.Ordinal) : figure,
                ""
            );
        }
    }

    private static string Bare(string figure) => figure.Trim('%', '£');

    private static decimal? Value(string figure) =>
        decimal.TryParse(
            Bare(figure),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    private static List<string> Less(List<string> from, List<string> without)
    {
        var left = from.ToList();
        without.ForEach(f => left.Remove(f));
        return left;
    }

    private static bool MoreIsLess(string text, string figure)
    {
        var at = text.IndexOf(Bare(figure), StringComparison.Ordinal);
        return at >= 0 && (Span().IsMatch(text[at..]) || Downwards().IsMatch(text[Math.Max(0, at - LongestQuote)..at]));
    }

    [GeneratedRegex(
        @"^\d+\s*(working |calendar |clear |school )?(minutes?|hours?|days?|weeks?|months?|years?)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Span();

    [GeneratedRegex(
        @"\b(reduc\w*|decreas\w*|lower\w*|cut|fewer|below|under|at most|no more than|maximum|limit\w*)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Downwards();
}
