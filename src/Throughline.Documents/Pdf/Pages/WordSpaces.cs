using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>How far apart the words of a page stand: justified lines and poor fonts leave more than a space between them.</summary>
internal static class WordSpaces
{
    /// <summary>White wider than this share of the type size lies between columns.</summary>
    private const double Widest = 0.8;

    /// <summary>Words of a page that tell how far apart they stand.</summary>
    private const int LeastWords = 30;

    /// <summary>Share of the spaces that are no wider than the spread.</summary>
    private const double Most = 0.93;

    /// <summary>What a space that is a little wider than any other of the page may have, times the spread.</summary>
    private const double Beyond = 1.1;

    /// <summary>Steps in which spaces are counted, as shares of the type size.</summary>
    private const double Step = 0.02;

    /// <param name="lines">The words of each line, from the left.</param>
    /// <returns>A share of the type size that hardly any space between words exceeds; 0 where the page tells nothing.</returns>
    public static double Spread(IReadOnlyList<List<PdfWord>> lines)
    {
        var counts = new int[(int)(Widest / Step) + 1];
        var all = 0;
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Count; i++)
            {
                var share = (line[i].Left - line[i - 1].Right) / line[i].Size;
                if (share is > 0 and < Widest)
                {
                    counts[(int)(share / Step)]++;
                    all++;
                }
            }
        }

        if (all < LeastWords)
        {
            return 0;
        }

        var (at, sum) = (0, counts[0]);
        while (sum < Most * all)
        {
            sum += counts[++at];
        }

        return (at + 1) * Step * Beyond;
    }
}
