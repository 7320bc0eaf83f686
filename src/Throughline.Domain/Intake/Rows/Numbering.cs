using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// The number with which a question or recommendation opens: "1a. Does the Board ...", "Recommendation 3: ...".
/// </summary>
internal static partial class Numbering
{
    /// <summary>The number without its stop or bracket; null when the words open with none.</summary>
    public static string? Of(string text)
    {
        var match = OpeningShape().Match(text);
        return match.Success ? match.Groups["n"].Value : null;
    }

    /// <summary>
    /// A number of two parts with which an action opens ("1.1 Write ...", "A01 Write ...", "2(b) Write ..."); null for
    /// the number of a step ("1. Write ...").
    /// </summary>
    public static string? OfPart(string text)
    {
        var match = PartShape().Match(text);
        return match.Success ? match.Groups["n"].Value : null;
    }

    [GeneratedRegex(
        @"^\s{0,200}(?<n>\d{1,3}(?:\.\d{1,3}){1,4}|\d{1,3}\([a-z]\)|\d{1,3}[a-z]"
            + @"|[A-Z]{1,4}\d{0,4}[/.\-]?\d{1,3}(?:\.\d{1,3}){0,4})[.):]?\s{1,20}(?=\p{Lu}|•)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PartShape();

    [GeneratedRegex(
        @"^\s{0,200}(?:(?:recommendation|rec|question|finding"
            + @"|action)s?\.?\s{0,20}(?:no\.?\s{0,20})?(?<n>\d{1,3}(?:\.\d{1,3}){0,20}[a-z]?)\b|(?<n>(?:R|Q|A"
            + @"|F)?\d{1,3}(?:\.\d{1,3}){0,20}\s?[a-z]?)\s?[.):](?=\s|\p{Lu})|(?<n>\d{1,2}(?:[a-z]"
            + @"|\.\d{1,2}))\s{1,20}(?=\p{Lu}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OpeningShape();
}
