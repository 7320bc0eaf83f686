using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures;

/// <summary>Asks about a figure that does not agree with others.</summary>
public static class FigureQuestions
{
    /// <summary>
    /// Of moderate severity where the two are only likely to disagree, or where little hangs on it: a figure cut off
    /// instead of rounded, a wrong page number.
    /// </summary>
    /// <param name="finding">Of a rule that there is: see <see cref="FigureCheck.Find"/>.</param>
    /// <param name="document">The document's name.</param>
    public static Raised Of(FigureFinding finding, string? document) =>
        new()
        {
            Rule = FigureCheck.Find(finding.Rule)!,
            Severity =
                finding.Confidence == Confidence.High && !IsSmall(finding.Kind) ? Severity.Severe : Severity.Moderate,
            Confidence = finding.Confidence,
            Words =
            [
                new(finding.Quote, Place: finding.Place, Document: document),
                .. finding.Others.Select(o => new Quoted(o.Quote, Place: o.Place, Document: document)),
            ],
            Why = $"{finding.Kind.Label()}: stated {finding.Stated}; {finding.Computation}",
            Question =
                $"The paper says {finding.Stated} (“{Short(finding.Quote)}”); by its other words and figures it "
                + $"would be {finding.Expected}. Which is right?",
        };

    private static bool IsSmall(FigureKind kind) =>
        kind switch
        {
            FigureKind.Rounding
            or FigureKind.PageReference
            or FigureKind.AppendixReference
            or FigureKind.CrossReference
            or FigureKind.DateWeekday
            or FigureKind.Period => true,
            FigureKind.PercentOfBase
            or FigureKind.Fraction
            or FigureKind.Rate
            or FigureKind.Sum
            or FigureKind.TableTotal
            or FigureKind.Difference
            or FigureKind.Average
            or FigureKind.Range
            or FigureKind.CountOfList
            or FigureKind.NarrativeAndTable
            or FigureKind.SameFigureTwice
            or FigureKind.Unit
            or FigureKind.ImpossibleDate
            or FigureKind.DateConflict => false,
        };

    private static string Short(string quote)
    {
        const int Most = 140;
        quote = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return quote.Length <= Most ? quote : quote[..Most].TrimEnd() + "…";
    }
}
