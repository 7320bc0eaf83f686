using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Columns;

/// <summary>How the cells of one column speak, whatever stands over them. Shares are of its filled cells, 0 to 1.</summary>
/// <param name="Count">Filled cells.</param>
/// <param name="Words">Words of a cell on average.</param>
/// <param name="Deeds">Cells that say what is to be done.</param>
/// <param name="Asking">Cells that say what somebody should do.</param>
/// <param name="Past">Cells that say what was done or was so, or that nothing was heard.</param>
/// <param name="Hindered">Cells that say what stands in the way.</param>
/// <param name="Paid">Cells that say what it takes in money or people.</param>
/// <param name="Different">Different texts among them.</param>
internal sealed partial record ColumnSpeech(
    int Count,
    double Words,
    double Deeds,
    double Asking,
    double Past,
    double Hindered,
    double Paid,
    double Different
)
{
    public static ColumnSpeech Of(IReadOnlyList<string> cells, CellClassifier classifier)
    {
        var (words, deeds, asking, past, hindered, paid) = (0, 0, 0, 0, 0, 0);
        foreach (var cell in cells)
        {
            var asks = DoingWords.Asks(cell);
            words += Fold.WordCount(cell);
            asking += asks ? 1 : 0;
            deeds += !asks && classifier.SaysWhatIsDone(cell) ? 1 : 0;
            past += Before().IsMatch(cell) || classifier.Kind(cell) is CellKind.Silence or CellKind.Done ? 1 : 0;
            hindered += Hindrance().IsMatch(cell) ? 1 : 0;
            paid += Payment().IsMatch(cell) ? 1 : 0;
        }

        double Share(int n) => cells.Count == 0 ? 0 : (double)n / cells.Count;
        return new(
            cells.Count,
            Share(words),
            Share(deeds),
            Share(asking),
            Share(past),
            Share(hindered),
            Share(paid),
            Share(cells.Distinct(StringComparer.Ordinal).Count())
        );
    }

    /// <summary>
    /// "was sent", "have been trained", "Draft shared with partners", "34 of 37 staff"; "are seen alone" is what is hoped.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:was|were|been|had|(?:has|have) \w{2,20}|underway|under way|met|held|sent|began|begun|went|gone|took|came|gave|wrote|brought|not yet|yet to|so far|to date|waiting|awaited"
            + @"|awaiting|is (?:now )?(?:finished|complete|done|in place|signed|behind|late)|\d{1,4} of (?:the )?\d{1,4}"
            + @"|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6})\b"
            + @"|^\W{0,4}(?:\w{2,20}|\w{1,20} \w{2,20}|\w{1,20} \w{1,20} \w{2,20})(?<!ne)ed\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\b(?:risks?|may|might|could|capacity|depends?|dependent|vacan\w{1,8}|turnover|delays?|lack|limited|shortage|competing|unless|if)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Hindrance();

    [GeneratedRegex(
        @"[£€]|\b(?:existing resources?|existing budgets?|staff time|funded|funding|budgets?|no (?:extra |additional )?costs?|costs? (?:met|of)|officer time)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Payment();
}
