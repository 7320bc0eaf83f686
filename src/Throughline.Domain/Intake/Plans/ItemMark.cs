using System.Buffers;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Plans;

/// <summary>The number, letter or dot with which a line of a list opens.</summary>
/// <param name="Kind">Marks of one kind make one list: "1." and "2.", "1.1" and "1.2", "(a)" and "(b)".</param>
/// <param name="Number">The mark without its stop or brackets; null for a dot.</param>
/// <param name="Words">What stands after it.</param>
internal sealed partial record ItemMark(string Kind, string? Number, string Words)
{
    /// <summary>Kind of a letter or a small Roman number, which says which part of a numbered whole it is.</summary>
    public const string Letter = "a";

    /// <summary>Kind of a dot, a dash or a list of which the paper's format keeps no mark.</summary>
    public const string Dot = "•";

    /// <summary>Letters of the longest mark, "xvii)" or "REC4": what ends it, or its first figure, comes within.</summary>
    private const int LongestLetters = 4;

    private static readonly SearchValues<char> MarkEnds = SearchValues.Create(").0123456789");

    /// <summary>The mark of a line; null where it opens with none.</summary>
    public static ItemMark? Of(SourceText source, string line) =>
        Numbered(line.TrimStart()) is { } numbered ? numbered
        : LabelledLine.WithoutBullet(line) is var bare && (bare != line || source.Kind == TextKind.ListItem)
            ? Numbered(bare) ?? new(Dot, null, bare)
        : null;

    /// <summary>A number or letter at the beginning of the words.</summary>
    public static ItemMark? Numbered(string words)
    {
        // Nearly every line of a paper opens with a word: a mark that opens with a letter ends soon.
        if (
            words is not [var first, _, ..]
            || !(char.IsAsciiLetterOrDigit(first) || first == '(')
            || char.IsAsciiLetter(first)
                && words.AsSpan(1, Math.Min(words.Length - 1, LongestLetters)).IndexOfAny(MarkEnds) < 0
        )
        {
            return null;
        }

        var match = Shape().Match(words);
        if (!match.Success || match.Length == words.Length)
        {
            return null;
        }

        var number = match.Groups["n"].Value.Trim('(', ')', '.', ':');
        return new(KindOf(number), number, words[match.Length..].TrimEnd());
    }

    private static string KindOf(string number)
    {
        if (number.All(char.IsAsciiLetter))
        {
            return Letter;
        }

        var parts = number.Count(c => c == '.') + 1;
        var code = number.TakeWhile(char.IsAsciiLetter).ToArray();
        return $"{new string(code)}{parts}";
    }

    [GeneratedRegex(
        @"^(?<n>\(?\d{1,3}\)|\d{1,3}(?:\.\d{1,3}){0,3}\.|\d{1,3}(?:\.\d{1,3}){1,3}\)?(?=\s{1,20}\p{Lu})"
            + @"|\(?[A-Za-z]\)|[a-h]\.|\(?[ivx]{1,4}\)|[A-Z]{1,3}\d{1,3}(?:\.\d{1,3}){0,3}[.:)]?(?=\s{1,20}\p{Lu}))\s{1,20}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
