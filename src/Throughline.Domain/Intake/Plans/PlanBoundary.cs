using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>Tells which lines between tables part plans, name findings, or are mere furniture.</summary>
internal sealed partial class PlanBoundary(Vocabulary vocabulary)
{
    private readonly string[] _titles =
    [
        .. vocabulary.Data.PlanTitles.Where(t => t.Contains(' ', StringComparison.Ordinal)),
    ];
    private readonly HashSet<string> _findingWords = [.. vocabulary.Data.FindingWords];
    private readonly HashSet<string> _sectionWords = [.. vocabulary.Data.SectionWords];

    /// <summary>A line that names an appendix, or titles a plan that is not one agency's part of the same.</summary>
    public bool StartsAnotherPlan(SourceText line)
    {
        if (line.Text.Length > 160 || line.Kind == TextKind.ListItem)
        {
            return false;
        }

        var folded = Fold.Words(line.Text);
        return AppendixShape().IsMatch(line.Text)
            || ((line.Kind == TextKind.Heading || line.Bold) && IsPlanTitle(folded) && !NamesAgency(line.Text));
    }

    public bool IsPlanTitle(string folded) => _titles.Any(t => folded.Contains(t, StringComparison.Ordinal));

    /// <summary>"Finding 3: ...", "Learning point 2 - ...".</summary>
    public bool IsFindingLine(string text) => OpensWith(_findingWords, text);

    /// <summary>"Priority 2: ...", "Theme A ...".</summary>
    public bool IsSectionLine(string text) => OpensWith(_sectionWords, text);

    private static bool OpensWith(HashSet<string> words, string text)
    {
        var folded = Fold.Words(text.Length > 80 ? text[..80] : text);
        foreach (var word in words)
        {
            if (
                folded.Length > word.Length + 1
                && folded.StartsWith(word, StringComparison.Ordinal)
                && folded[word.Length] == ' '
                && IsOrdinal(folded[(word.Length + 1)..])
            )
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsRecommendationLine(string text) => RecommendationShape().IsMatch(text);

    public static bool IsNumberedHeading(string text) =>
        text.Length <= 140 && NumberedShape().IsMatch(text) && !text.TrimEnd().EndsWith('.');

    public static bool IsFurniture(SourceText text) =>
        text.Kind == TextKind.Furniture || PageShape().IsMatch(text.Text);

    private bool NamesAgency(string text) =>
        text.Split([':', '-', '–', '—', '(']).Any(p => vocabulary.AgencyCalled(p) is not null);

    private static bool IsOrdinal(string rest)
    {
        var word = rest.Split(' ')[0];
        return char.IsAsciiDigit(word[0])
            || word.Length == 1
            || word
                is "one"
                    or "two"
                    or "three"
                    or "four"
                    or "five"
                    or "six"
                    or "seven"
                    or "eight"
                    or "nine"
                    or "ten"
                    or "ii"
                    or "iii"
                    or "iv"
                    or "vi";
    }

    [GeneratedRegex(
        @"^\W{0,200}(?:appendix|annex|annexe)\s{1,20}[A-Z0-9]{1,3}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AppendixShape();

    [GeneratedRegex(
        @"^\W{0,200}rec(?:ommendation)?s?\.?\s{0,20}(?:no\.?\s{0,20})?\d{1,3}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex RecommendationShape();

    [GeneratedRegex(@"^\s{0,200}\d{1,2}(?:\.\d{1,2})?[.)]?\s{1,20}\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedShape();

    [GeneratedRegex(
        @"^\W{0,200}(?:page\s{1,20})?\d{1,4}(?:\s{1,20}of\s{1,20}\d{1,4})?\W{0,200}$"
            + @"|^\W{0,200}this page is (?:intentionally|deliberately) "
            + @"(?:left )?blank\W{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageShape();
}
