using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Cuts running words into sentences; "p.m." and initials end none.</summary>
internal static partial class Sentences
{
    public static IEnumerable<string> Of(string text)
    {
        var from = 0;
        foreach (Match m in End().Matches(text))
        {
            yield return text[from..(m.Index + 1)].Trim();
            from = m.Index + m.Length;
        }

        if (from < text.Length && text[from..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    [GeneratedRegex(
        @"(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Rev|Prof|Cllr|p|m|a|e\.g|i\.e))[.?!][)""’”]?\s{1,5}(?=[\p{Lu}(“‘""])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex End();
}
