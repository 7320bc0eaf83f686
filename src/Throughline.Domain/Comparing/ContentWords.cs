using System.Text;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Comparing;

/// <summary>The words of a text that carry its meaning: folded, without common words.</summary>
internal static class ContentWords
{
    /// <summary>In order, repeats included, as folded words and not as stems.</summary>
    public static IEnumerable<string> Of(string? text, Lexicon lexicon) => All(text).Where(w => !lexicon.IsCommon(w));

    /// <summary>Every folded word in order.</summary>
    public static string[] All(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : Fold.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Letters and digits only: two texts with the same letters differ in nothing that anybody means.
    /// </summary>
    public static string Letters(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
            else if (c == '&')
            {
                letters.Append("and");
            }
        }

        return letters.ToString();
    }
}
