using System.Security.Cryptography;
using System.Text;
using Throughline.Core.Challenge;
using Throughline.Domain.Rules;

namespace Throughline.Core.Questions;

/// <summary>
/// Tells one question from another: the rule, the row, and the words that raised it, whatever their case, spacing and
/// punctuation.
/// </summary>
internal static class Fingerprint
{
    /// <returns>A SHA-256 in lower-case hexadecimal.</returns>
    public static string Of(Raised raised)
    {
        var text = new StringBuilder(raised.Rule.Id);
        foreach (var words in raised.Words)
        {
            text.Append('\n').Append(words.Row).Append('|').Append(words.Field).Append('|');
            foreach (var letter in words.Quote.Where(char.IsLetterOrDigit))
            {
                text.Append(char.ToLowerInvariant(letter));
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
