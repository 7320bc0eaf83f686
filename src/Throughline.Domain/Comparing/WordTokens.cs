namespace Throughline.Domain.Comparing;

/// <summary>One word, number or mark of a text.</summary>
/// <param name="SpaceBefore">True when white space stands before it.</param>
internal readonly record struct WordToken(string Text, bool SpaceBefore)
{
    /// <summary>True for a word or number; false for a mark such as a full stop.</summary>
    public bool IsWord => char.IsLetterOrDigit(Text[0]);
}

/// <summary>
/// Cuts a text into words and marks. A word keeps its inner apostrophes, hyphens and points: "children's",
/// "multi-agency", "10.5".
/// </summary>
internal static class WordTokens
{
    public static List<WordToken> Of(string text)
    {
        var tokens = new List<WordToken>();
        var space = false;
        for (var i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]))
            {
                space = true;
                i++;
                continue;
            }

            var end = i + 1;
            while (
                char.IsLetterOrDigit(text[i])
                && end < text.Length
                && (char.IsLetterOrDigit(text[end]) || IsInner(text, end))
            )
            {
                end++;
            }

            tokens.Add(new(text[i..end], space));
            space = false;
            i = end;
        }

        return tokens;
    }

    private static bool IsInner(string text, int at) =>
        text[at] is '\'' or '’' or '-' or '.' or ',' or '/'
        && at + 1 < text.Length
        && char.IsLetterOrDigit(text[at - 1])
        && (
            text[at] is '.' or ','
                ? char.IsDigit(text[at + 1]) && char.IsDigit(text[at - 1])
                : char.IsLetterOrDigit(text[at + 1])
        );
}
