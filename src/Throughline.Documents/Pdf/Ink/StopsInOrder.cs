namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// Stops and brackets at the ends of words that stand among words of the other direction: they are printed where the line
/// goes on, which is not where the word ends (UAX 9, N1 and N2). They are put back where they are read.
/// </summary>
internal static class StopsInOrder
{
    /// <param name="words">A line's words in reading order.</param>
    /// <param name="fromTheRight">True for a line that is read from the right.</param>
    public static List<PdfWord> PutBack(List<PdfWord> words, bool fromTheRight)
    {
        var at = 0;
        while (at < words.Count)
        {
            if (
                fromTheRight
                    ? !words[at].Text.Any(char.IsLetterOrDigit) || words[at].IsRightToLeft
                    : !words[at].IsRightToLeft
            )
            {
                at++;
                continue;
            }

            var end = EndOf(words, at, fromTheRight);
            if (fromTheRight && !words[at..(end + 1)].Exists(IsLeftToRight))
            {
                for (var i = at; i <= end; i++)
                {
                    words[i] = words[i].As(Turned(words[i].Text));
                }
            }
            else
            {
                MoveStops(words, at, end);
            }

            at = end + 1;
        }

        return words;
    }

    /// <summary>The last word of the run that begins here and is read the other way than the line.</summary>
    private static int EndOf(List<PdfWord> words, int at, bool fromTheRight)
    {
        var end = at;
        for (var i = at + 1; i < words.Count && !(fromTheRight ? words[i].IsRightToLeft : IsLeftToRight(words[i])); i++)
        {
            end = (fromTheRight ? words[i].Text.Any(char.IsLetterOrDigit) : words[i].IsRightToLeft) ? i : end;
        }

        return end;
    }

    /// <summary>A stop before the first word of a run, which nobody writes, ended the last.</summary>
    private static void MoveStops(List<PdfWord> words, int first, int last)
    {
        var text = words[first].Text;
        var rest = text[Length(text, Script.IsStop)..];
        if (rest.Length < text.Length && rest.Length > 0)
        {
            words[first] = words[first].As(rest);
            words[last] = words[last].As(words[last].Text + Backwards(text[..^rest.Length]));
        }
    }

    /// <summary>A figure keeps its order among words from the right, and what is about it does not.</summary>
    private static string Turned(string text)
    {
        var rest = text[Length(text, static c => Script.IsStop(c) || c is '(' or ')')..];
        var bare = rest.TrimEnd('(', ')');
        return Backwards(rest[bare.Length..]) + bare + Backwards(text[..^rest.Length]);
    }

    /// <summary>How many such signs a word begins with.</summary>
    private static int Length(string text, Func<char, bool> isOne) => text.TakeWhile(isOne).Count();

    private static string Backwards(string text) => new([.. text.Reverse()]);

    private static bool IsLeftToRight(PdfWord word) => !word.IsRightToLeft && word.Text.Any(Script.IsLeftToRight);
}
