using System.Text.RegularExpressions;

namespace Throughline.Documents.PlainText;

/// <summary>Tells what a line outside tables is. Used by every reader that has nothing but words to go by.</summary>
internal static partial class TextLine
{
    private const int LongestHeading = 160;

    public static Block Of(string text, Place place)
    {
        if (FurnitureLine.Of(text) is { } kind)
        {
            return new Furniture(kind, text, place);
        }

        var hash = text.TakeWhile(c => c == '#').Count();
        if (hash is > 0 and <= 6 && text.Length > hash && text[hash] == ' ')
        {
            return new Heading(text[hash..].Trim(), hash, place);
        }

        var bold = text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal);
        var whole =
            bold
            && (
                text.EndsWith("**", StringComparison.Ordinal)
                || !text.AsSpan(2).Contains("**", StringComparison.Ordinal)
            );
        if (whole)
        {
            var words = text.Trim('*').Trim();
            return words.Length <= LongestHeading
                ? new Heading(words, 3, place)
                : new Paragraph(words, place) { Bold = true };
        }

        var item = ListShape().Match(text);
        return item.Success
            ? new ListItem(item.Groups["marker"].Value, Plain(text[item.Length..]).Trim(), 1, place)
            : new Paragraph(Plain(text).Trim(), place);
    }

    /// <summary>Without the asterisks that mark bold; a lone asterisk stays.</summary>
    private static string Plain(string text) =>
        text.Contains("**", StringComparison.Ordinal) ? text.Replace("**", "", StringComparison.Ordinal) : text;

    [GeneratedRegex(
        @"^(?<marker>[-*•▪◦·–]|\(?[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}\))\s+",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex ListShape();
}
