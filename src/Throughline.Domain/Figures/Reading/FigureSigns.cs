using System.Buffers;

namespace Throughline.Domain.Figures.Reading;

/// <summary>
/// Where a figure may stand: at a digit or at the beginning of a number word. Quick, as all of a document is asked.
/// </summary>
internal static class FigureSigns
{
    private const int LongestNumberWord = 12;

    private static readonly SearchValues<string> WordsWithin = SearchValues.Create(
        [
            .. (
                (string[])
                    [
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "nine",
                        "ten",
                        "eleven",
                        "twelve",
                        "thirteen",
                        "fifteen",
                        "twenty",
                        "thirty",
                        "forty",
                        "fifty",
                        "half",
                        "third",
                        "quarter",
                    ]
            ).SelectMany(w => (string[])[$" {w}", $"({w}", $"-{w}"]),
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public static bool In(ReadOnlySpan<char> words) => Next(words, 0) >= 0;

    /// <returns>The first sign at or after a position; -1 when there is none.</returns>
    public static int Next(ReadOnlySpan<char> words, int from)
    {
        if (from == 0 && StartsWithNumber(words))
        {
            return 0;
        }

        var rest = words[from..];
        var digit = rest.IndexOfAnyInRange('0', '9');
        var word = (digit < 0 ? rest : rest[..digit]).IndexOfAny(WordsWithin);
        return word >= 0 ? from + word
            : digit >= 0 ? from + digit
            : -1;
    }

    private static bool StartsWithNumber(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(' ', '-', ',');
        return end is > 0 and < LongestNumberWord
            && (
                NumberWords.Read(words[..end].ToString()) is not null
                || words[..end].Equals("half", StringComparison.OrdinalIgnoreCase)
            );
    }
}
