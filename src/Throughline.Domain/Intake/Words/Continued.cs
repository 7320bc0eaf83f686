using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Words;

/// <summary>Puts words together that were cut by a line's or a page's end.</summary>
internal static partial class Continued
{
    /// <summary>
    /// "pre-" and "birth" are one word with its hyphen, "31/10/202" and "5" one day, "IA-" and "01" one number: a narrow
    /// column cuts them anywhere. A bullet begins a line, and all else goes on after a space.
    /// </summary>
    public static string By(string text, string line) =>
        text.EndsWith('-') && text.Length > 1 && char.IsLetter(text[^2]) && line.Length > 0 && char.IsLetter(line[0])
            ? text + line
        : IsOneDay(text, line) || IsOneNumber(text, line) ? text + line
        : IsBullet(line) ? text + "\n" + line
        : text + " " + line;

    /// <summary>The rest of a year of four digits, and nothing more.</summary>
    private static bool IsOneDay(string text, string line) =>
        line.Length is >= 1 and <= 4
        && CutYear().Match(text) is { Success: true } cut
        && $"{cut.Groups["y"].Value}{line}" is ['2', '0', _, _]
        && line.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Letters and a hyphen alone, and digits alone.</summary>
    private static bool IsOneNumber(string text, string line) =>
        text is [.. { Length: >= 1 and <= 4 } letters, '-']
        && letters.All(char.IsAsciiLetterUpper)
        && line.Length is >= 1 and <= 4
        && line.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    [GeneratedRegex(@"(?:^|[\s(])\d{1,2}[/.\-]\d{1,2}[/.\-](?<y>\d{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex CutYear();

    private static bool IsBullet(string line) => line.Length > 1 && line[0] is '•' or '·' or '●' or '▪' or '◦';
}
