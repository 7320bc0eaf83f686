using System.Text.RegularExpressions;

namespace Throughline.Domain.Comparing.Meaning;

/// <summary>
/// Numbers of a text that somebody could be held to; years, dates, references, postcodes and the numbers of list items
/// are not.
/// </summary>
internal static partial class Figure
{
    /// <summary>In order, with a sign of per cent or pounds: "100%", "£250", "24".</summary>
    public static List<string> In(string text) =>
        [
            .. FigureShape()
                .Matches(text)
                .Where(m => !m.Groups["not"].Success)
                .Select(m => m.Groups["figure"].Value.Replace(" ", "", StringComparison.Ordinal)),
        ];

    private const string Months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    [GeneratedRegex(
        @"(?<not>\b(?:recommendations?|actions?|sections?|findings?|questions?|levels?|tiers?|years?|ks|key stage"
            + @"|appendix|page|no\.?|number|parts?|phase|stage|chapter|article|regulation|version|rec\.?|ref\.?|s|q"
            + @"|quarter|band|class)\s*\.?\s*\d[\d./]*[a-z]?\b|\b\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?"
            + Months
            + @"\b(?:\W{0,2}\d{2,4})?|\b"
            + Months
            + @"\W{0,2}\d{2,4}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:19|20)\d{2}(?:\s?[/-]\s?\d{2,4})?\b"
            + @"|\b\d+(?:st|nd|rd|th)\b|(?<![\w.,/-])\(?\d{1,2}[.)]\s+(?=(?-i:[A-Z]))|^\s*\(?\d{1,3}[.)]\s"
            + @"|\b\d+[a-z]+\b)|(?<![\w.,/-])(?<figure>£?\d[\d,]*(?:\.\d+)?(?:\s?%)?)(?![\w/])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FigureShape();
}
