namespace Throughline.Domain.Figures.Reading;

/// <summary>Cuts a passage into sentences and keeps those that hold a figure or a date.</summary>
internal static class SentenceReader
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g",
        "i.e",
        "eg",
        "ie",
        "etc",
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "no",
        "nos",
        "vs",
        "approx",
        "c",
        "p",
        "pp",
        "para",
        "paras",
        "cllr",
        "sept",
        "jan",
        "feb",
        "aug",
        "oct",
        "nov",
        "dec",
        "fig",
        "ref",
        "inc",
        "ltd",
        "rev",
    };

    public static IReadOnlyList<Sentence> Read(Passage passage)
    {
        if (!FigureSigns.In(passage.Body))
        {
            return [];
        }

        var sentences = new List<Sentence>();
        var index = 0;
        foreach (var (start, end) in Cuts(passage.Body))
        {
            var words = passage.Body[start..end].Trim();
            if (words.Length > 0)
            {
                if (FigureSigns.In(words))
                {
                    sentences.Add(Marking.Mark(passage, words, index));
                }

                index++;
            }
        }

        return sentences;
    }

    private static IEnumerable<(int Start, int End)> Cuts(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] is '.' or '!' or '?' && Ends(text, start, i)) || OpensItem(text, i))
            {
                yield return (start, i + 1);
                start = i + 1;
            }
        }

        yield return (start, text.Length);
    }

    /// <summary>A list whose items were run together: " - of this number, 245 live" or " • 31 live".</summary>
    private static bool OpensItem(string text, int i) =>
        text[i] == ' '
        && i + 2 < text.Length
        && text[i + 2] == ' '
        && i > 0
        && (
            text[i + 1] is '•' or '●' or '▪'
            || (
                text[i + 1] == '-'
                && !char.IsDigit(text[i - 1])
                && i + 3 < text.Length
                && !char.IsDigit(text[i + 3])
                && text[i - 1] is not ')'
            )
        );

    private static bool Ends(string text, int start, int i)
    {
        var next = i + 1;
        while (next < text.Length && text[next] is '"' or '”' or '’' or ')' or '\'')
        {
            next++;
        }

        if (next >= text.Length || !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var word = WordBefore(text, start, i);
        var last = text[word..i];
        return next >= text.Length
            || (
                !char.IsLower(text[next])
                && !Abbreviations.Contains(last)
                && !(last.Length <= 2 && word == FirstWord(text, start) && last.All(char.IsLetterOrDigit))
            );
    }

    private static int WordBefore(string text, int start, int i)
    {
        var word = i;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] is not '(')
        {
            word--;
        }

        return word;
    }

    private static int FirstWord(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }
}
