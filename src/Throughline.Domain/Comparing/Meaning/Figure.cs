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

    private const string Months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,40}";

    [GeneratedRegex(
        @"(?<not>\b(?:recommendations?|actions?|sections?|findings?|questions?|levels?|tiers?|years?|ks|key stage"
            + @"|appendix|page|no\.?|number|parts?|phase|stage|chapter|article|regulation|version|rec\.?|ref\.?|s|q"
            + @"|quarter|band|class)\s{0,20}\.?\s{0,20}\d[\d./]{0,40}[a-z]?\b|\b\d{1,2}(?:st|nd|rd"
            + @"|th)?\s{0,20}(?:of\s{1,20})?"
            + Months
            + @"\b(?:\W{0,2}\d{2,4})?|\b"
            + Months
            + @"\W{0,2}\d{2,4}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:19|20)\d{2}(?:\s?[/-]\s?\d{2,4})?\b"
            + @"|\b\d{1,40}(?:st|nd|rd|th)\b|(?<![\w.,/-])\(?\d{1,2}[.)]\s{1,20}(?=(?-i:[A-Z]))"
            + @"|^\s{0,200}\(?\d{1,3}[.)]\s"
            + @"|\b\d{1,40}[a-z]{1,40}\b)|(?<![\w.,/-])(?<figure>£?\d[\d,]{0,40}(?:\.\d{1,40})?(?:\s?%)?)(?![\w/])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex FigureShape();
}
