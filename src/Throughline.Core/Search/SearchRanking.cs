namespace Throughline.Core.Search;

/// <summary>Orders what was found by how much of it is about the words.</summary>
/// <remarks>
/// Okapi BM25 (Robertson and Zaragoza, 2009) without the rarity of a term: every hit holds every term, so that rarity
/// moves none before another.
/// Counted here, over the hits alone, because the databases' own ranks read every record that holds a word (SQLite) or
/// none of the lengths (PostgreSQL).
/// </remarks>
internal sealed class SearchRanking
{
    private const double Saturation = 1.2,
        LengthWeight = 0.75,
        TitleWeight = 8,
        SideBySide = 1.5;

    /// <summary>
    /// Letters that an English ending may add or take away: "protocol", "protocols"; "supervised", "supervision".
    /// </summary>
    private const int Ending = 3;

    private const int ShortestStem = 4,
        MostRead = 20_000;

    private readonly List<string> _stems;
    private readonly string _together;

    public SearchRanking(SearchWords words)
    {
        _stems = words
            .Terms.Select(t =>
                t.IsPrefix || t.Words.Contains(' ', StringComparison.Ordinal) || t.Words.Length <= ShortestStem
                    ? t.Words
                    : t.Words[..Math.Max(ShortestStem, t.Words.Length - Ending)]
            )
            .ToList();
        _together = words.Terms.Count > 1 ? string.Join(' ', words.Terms.Select(t => t.Words)) : "";
    }

    /// <param name="typicalLength">Mean characters of the hits' bodies.</param>
    /// <returns>Higher is better; for the same words only.</returns>
    public double Score(string title, string body, double typicalLength)
    {
        var read = body.AsSpan(0, Math.Min(body.Length, MostRead));
        var longer = 1 - LengthWeight + (LengthWeight * body.Length / Math.Max(1, typicalLength));
        var score = 0.0;
        foreach (var stem in _stems)
        {
            var times = (Count(title, stem) * TitleWeight) + Count(read, stem);
            score += times * (Saturation + 1) / (times + (Saturation * longer));
        }

        return _together.Length > 0 && (Count(title, _together) > 0 || Count(read, _together) > 0)
            ? score * SideBySide
            : score;
    }

    /// <summary>How often a word begins so.</summary>
    private static int Count(ReadOnlySpan<char> text, string stem)
    {
        var count = 0;
        var at = 0;
        while (text[at..].IndexOf(stem, StringComparison.OrdinalIgnoreCase) is var found and >= 0)
        {
            at += found;
            count += at == 0 || !char.IsLetterOrDigit(text[at - 1]) ? 1 : 0;
            at += stem.Length;
        }

        return count;
    }
}
