using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures;

/// <summary>The rule that every figure finding stands under when it is asked as a question.</summary>
public sealed class FiguresAgreeWithEachOther : Rule
{
    public override RuleGroup Group => RuleGroup.Figures;
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "Figures agree with each other.";
    public override string Reason =>
        "A member decides on the figures of a paper. Where two of them cannot both be right, one must be put right "
        + "before anybody relies on either (Code of Practice for Statistics: trustworthiness, quality).";
    public override string Plural => "figures do not agree with others in the same paper";
    public override string AskTogether => "Which are right?";
}

/// <summary>
/// The same where it is only likely, or where little hangs on it: a figure cut off instead of rounded, a wrong page
/// number.
/// </summary>
public sealed class FiguresAndReferencesAreExact : Rule
{
    public override RuleGroup Group => RuleGroup.Figures;
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "Figures and references are exact.";
    public override string Reason =>
        "A reference that leads nowhere, or a figure that is a little off, costs a reader's time and trust.";
    public override string Plural => "figures or references may not be exact";
    public override string AskTogether => "Could they be put right?";
}

/// <summary>Asks about a figure that does not agree with others.</summary>
public static class FigureQuestions
{
    private static readonly FiguresAgreeWithEachOther Agree = new();
    private static readonly FiguresAndReferencesAreExact Exact = new();

    /// <summary>Both rules, for lists of rules.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = [Agree, Exact];

    /// <param name="document">The document's name.</param>
    public static Raised Of(FigureFinding finding, string? document) =>
        new()
        {
            Rule = finding.Confidence == Confidence.High && !IsSmall(finding.Kind) ? Agree : Exact,
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
