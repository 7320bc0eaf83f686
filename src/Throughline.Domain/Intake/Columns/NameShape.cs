using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Names by how they are written, whoever is meant: people, posts and agencies have capitals where words of a sentence
/// have none.
/// </summary>
internal static partial class NameShape
{
    /// <summary>Words of the longest name with its post: "Named Nurse for Safeguarding Children (Joan Verma)".</summary>
    private const int MostWords = 10;

    /// <summary>Words with capitals of a name: "Police" alone might begin anything.</summary>
    private const int LeastCapitals = 2;

    /// <summary>Letters before the stop of a title or an initial: "Cllr.", "Dr.".</summary>
    private const int LongestTitle = 4;

    private static readonly HashSet<string> Joining = ["of", "and", "for", "the", "in", "to", "at", "on"];

    /// <summary>True for a person, alone or with a post: "Joan Verma", "Joan Verma, Head of Audit", "Named GP (J Verma)".</summary>
    public static bool IsPerson(string text, CellKind kind) =>
        kind is CellKind.Person or CellKind.Initials
        || PersonName().IsMatch(text.Trim())
        || text.Length <= LongestWithPost && WithPost().IsMatch(text.Trim()) && IsName(text);

    /// <summary>True where all words but those that join have capitals and nothing ends a sentence.</summary>
    public static bool IsName(string text)
    {
        if (text.Length > LongestWithPost || text.AsSpan().IndexOfAny(".;:?!") > LongestTitle)
        {
            return false;
        }

        var (words, capitals) = (0, 0);
        foreach (var range in text.AsSpan().SplitAny(" /,()\n"))
        {
            var word = text.AsSpan()[range];
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                if (word.IndexOfAnyInRange('0', '9') >= 0)
                {
                    return false;
                }

                continue;
            }

            words++;
            if (char.IsUpper(word[0]))
            {
                capitals++;
            }
            else if (!Joining.Contains(word.ToString()))
            {
                return false;
            }
        }

        return words <= MostWords && capitals >= LeastCapitals && Fold.HasInk(text);
    }

    /// <summary>Characters of the longest name with its post.</summary>
    private const int LongestWithPost = 90;

    /// <summary>"Joan Verma", "Dr A. Reed-Shaw": two or three words with capitals.</summary>
    [GeneratedRegex(
        @"^(?:(?:Dr|Mr|Mrs|Ms|Cllr)\.?\s)?\p{Lu}[\p{L}'’.\-]{0,20}(?:\s\p{Lu}[\p{L}'’.\-]{1,20}){1,2}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PersonName();

    /// <summary>A name before a comma or a dash, or a name in brackets or before them.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}'’.\-]{0,20}(?:\s\p{Lu}[\p{L}'’.\-]{1,20}){1,2}(?:,\s|\s[–-]\s|\s\()"
            + @"|\((?:Dr\s)?\p{Lu}[\p{L}'’.\-]{0,20}(?:\s\p{Lu}[\p{L}'’.\-]{1,20}){1,2}\)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WithPost();
}
