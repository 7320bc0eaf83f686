using System.Globalization;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>Which way letters are read (Unicode's bidirectional classes R and AL against L and EN, as far as needed).</summary>
internal static class Script
{
    /// <summary>True for letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours.</summary>
    public static bool IsRightToLeft(char c) =>
        c
            is >= '\u0590'
                and <= '\u065F'
                or >= '\u066D'
                and <= '\u06EF'
                or >= '\u06FA'
                and <= '\u08FF'
                or >= '\uFB1D'
                and <= '\uFDFF'
                or >= '\uFE70'
                and <= '\uFEFC';

    /// <summary>True for letters that are read from left to right, digits not among them.</summary>
    public static bool IsLeftToRight(char c) => char.IsLetter(c) && !IsRightToLeft(c);

    /// <summary>True for a mark that stands over or under another letter.</summary>
    public static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>True for a sign that ends a sentence or a part of one.</summary>
    public static bool IsStop(char c) => c is '.' or ',' or ':' or ';' or '!' or '?';
}
