namespace Throughline.Domain.Figures.Reading;

/// <summary>Cuts a quote out of longer words.</summary>
internal static class Quotes
{
    private const int Reach = 110;

    /// <summary>The words about a stretch, cut at blanks, at most some 220 characters beside it.</summary>
    public static string Around(string words, int start, int length)
    {
        var from = Math.Max(0, start - Reach);
        var to = Math.Min(words.Length, start + length + Reach);
        var floor = Math.Max(0, from - Reach);
        while (from > floor && words[from - 1] != ' ')
        {
            from--;
        }

        var ceiling = Math.Min(words.Length, to + Reach);
        while (to < ceiling && words[to] != ' ')
        {
            to++;
        }

        return words[from..to].Trim();
    }
}
