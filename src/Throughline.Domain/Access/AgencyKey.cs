using System.Globalization;
using System.Text;

namespace Throughline.Domain.Access;

/// <summary>
/// What is left of an agency's name when what says nothing is taken away: two agencies of one key are one. Case, forms of
/// letters that look alike (Unicode's compatibility forms), apostrophes, spaces of every kind, dashes, "&amp;" for "and", full
/// stops behind words, and "the" before or behind make no difference; every other word does.
/// </summary>
public readonly record struct AgencyKey
{
    /// <summary>Apostrophes as keyboards, word processors and scanners write them; an accent that stands alone is one.</summary>
    private const string Apostrophes = "'`´‘’‚‛′‵ʹʻʼʽˈ＇";

    private const string The = "the";

    /// <summary>Behind a name these part it from nothing.</summary>
    private static readonly char[] Loose = [' ', ',', ';', '-'];

    /// <summary>Null for none, so that the key of nothing is the one that nobody set.</summary>
    private readonly string? _text;

    private AgencyKey(string text) => _text = text.Length == 0 ? null : text;

    /// <summary>The letters and marks that count; empty for a name without any.</summary>
    public string Text => _text ?? "";

    public bool IsEmpty => Text.Length == 0;

    /// <summary>The key of a name as anybody writes it.</summary>
    public static AgencyKey Of(string? name)
    {
        var text = name ?? "";
        string before;
        do
        {
            // Taking one thing away may lay another bare: "Police, The."
            before = text;
            text = Step(before);
        } while (text != before);
        return new(text);
    }

    public override string ToString() => Text;

    private static string Step(string text)
    {
        var plain = Whole(Without(text)).Normalize(NormalizationForm.FormKC);
        var folded = Without(plain).ToUpperInvariant().ToLowerInvariant().Normalize(NormalizationForm.FormKC);
        return WithoutThe(Spaced(folded.Replace("&", " and ", StringComparison.Ordinal)));
    }

    /// <summary>Without apostrophes and what nobody sees, and with one kind of dash.</summary>
    private static string Without(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (
                kind is UnicodeCategory.Format
                || (rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal))
            )
            {
                continue;
            }

            // U+2212 is the minus sign.
            _ =
                kind is UnicodeCategory.DashPunctuation || rune.Value == 0x2212 ? kept.Append('-')
                : kind is UnicodeCategory.Control || Rune.IsWhiteSpace(rune) ? kept.Append(' ')
                : kept.Append(rune);
        }

        return kept.ToString();
    }

    /// <summary>Half of a pair of surrogates becomes the sign for what cannot be read: normalising refuses it else.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    /// <summary>One space between words, none beside a dash, and no full stop behind a word.</summary>
    private static string Spaced(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.TrimEnd('.'))
            .Where(w => w.Length > 0);
        return string.Join(' ', words)
            .Replace(" -", "-", StringComparison.Ordinal)
            .Replace("- ", "-", StringComparison.Ordinal)
            .Trim(Loose);
    }

    private static string WithoutThe(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = words.Length > 1 && words[0] == The ? 1 : 0;
        var to = words.Length - from > 1 && words[^1] == The ? words.Length - 1 : words.Length;
        return string.Join(' ', words[from..to]).Trim(Loose);
    }
}
