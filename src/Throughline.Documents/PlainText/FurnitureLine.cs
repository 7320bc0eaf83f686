using System.Text.RegularExpressions;

namespace Throughline.Documents.PlainText;

/// <summary>Recognises what is printed on a page but is not part of its flow, by its words alone.</summary>
internal static partial class FurnitureLine
{
    public static FurnitureKind? Of(string text)
    {
        if (text.Length > 60)
        {
            return null;
        }

        return BlankShape().IsMatch(text) ? FurnitureKind.BlankPageNotice
            : PageShape().IsMatch(text) ? FurnitureKind.PageNumber
            : null;
    }

    [GeneratedRegex(
        @"^\W*this page (?:is|has been) (?:intentionally |deliberately )?(?:left )?blank\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex BlankShape();

    [GeneratedRegex(
        @"^\W*page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$|^[-–—\s]*\d{1,4}[-–—\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex PageShape();
}
