using System.Globalization;
using System.Text;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// A text as words are compared: capitals, accents apart from their letters, one space for any, one apostrophe and one
/// hyphen for all, without what is not seen; each sign with its place in the text as it was.
/// </summary>
internal sealed class FoldedText
{
    private readonly StringBuilder _signs = new();
    private readonly List<(int Start, int End)> _places = [];

    public FoldedText(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            Add(text.Substring(i, length), i, i + length);
            i += length;
        }

        Signs = _signs.ToString();
    }

    public string Signs { get; }

    /// <summary>Where in the text some signs stand.</summary>
    public (int Start, int End) PlaceOf(int first, int length) =>
        (_places[first].Start, _places[first + length - 1].End);

    /// <summary>True when no letter or digit goes on before the first or after the last of these signs.</summary>
    public bool IsWhole(int first, int length) =>
        (first == 0 || !GoesOn(Signs, first - 1) || !GoesOn(Signs, first))
        && (first + length == Signs.Length || !GoesOn(Signs, first + length) || !GoesOn(Signs, first + length - 1));

    /// <summary>A letter or digit of a script that parts words by spaces.</summary>
    private static bool GoesOn(string signs, int at)
    {
        at = at > 0 && char.IsLowSurrogate(signs[at]) ? at - 1 : at;
        return !IsOfAScriptWithoutSpaces(signs[at])
            && char.GetUnicodeCategory(signs, at)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber;
    }

    /// <summary>Thai and Lao, Japanese, Chinese.</summary>
    private static bool IsOfAScriptWithoutSpaces(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private void Add(string sign, int start, int end)
    {
        var apart =
            sign is [var one] && (one < 0x80 || char.IsSurrogate(one)) ? sign : sign.Normalize(NormalizationForm.FormD);
        foreach (var c in apart.ToUpperInvariant())
        {
            switch (c)
            {
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case var _ when char.IsWhiteSpace(c) && _signs is { Length: > 0 } && _signs[^1] == ' ':
                    _places[^1] = (_places[^1].Start, end);
                    break;
                case var _ when char.IsWhiteSpace(c):
                    Put(' ');
                    break;
                case '’' or '‘' or 'ʼ' or '`' or '´' or '\uFF07':
                    Put('\'');
                    break;
                case '‐' or '‑' or '‒' or '–' or '—' or '−':
                    Put('-');
                    break;
                default:
                    Put(c);
                    break;
            }
        }

        void Put(char c)
        {
            _signs.Append(c);
            _places.Add((start, end));
        }
    }
}
