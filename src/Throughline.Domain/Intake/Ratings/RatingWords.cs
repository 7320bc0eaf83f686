using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Ratings;

/// <summary>Ratings that are written: words of the legend or of the vocabulary.</summary>
internal sealed class RatingWords(Vocabulary vocabulary, IReadOnlyList<LegendEntry> legend)
{
    public string? Read(string text, out string? doubt)
    {
        doubt = null;
        var folded = Fold.Words(text);
        if (Known(folded) is { } whole)
        {
            return whole;
        }

        if (folded.Contains("not applicable", StringComparison.Ordinal))
        {
            return "N/A";
        }

        var several = folded.Split(' ').Where(w => w is not ("and" or "to")).ToList();
        var codes = several.ConvertAll(Known);
        if (codes.TrueForAll(c => c is not null))
        {
            if (codes.Distinct().Count() == 1)
            {
                return codes[0];
            }

            doubt = "The cell holds several different ratings.";
            return null;
        }

        return Opening(several, out doubt);
    }

    /// <summary>
    /// "Green - on track", "Amber (delayed)": a rating that opens the cell, if no other rating follows it.
    /// </summary>
    private string? Opening(List<string> words, out string? doubt)
    {
        doubt = null;
        for (var take = Math.Min(4, words.Count - 1); take >= 1; take--)
        {
            var code = Known(string.Join(' ', words.Take(take)));
            if (code is null || (take == 1 && words[0].Length == 1 && words.Count > 4))
            {
                continue;
            }

            var other = words
                .Skip(take)
                .Select(w => w.Length > 1 ? Known(w) : null)
                .FirstOrDefault(c => c is not null && IsColourCode(c) && c != code);
            doubt = other is null
                ? "More words stand in the rating's cell."
                : "The cell holds several different ratings.";
            return other is null ? code : null;
        }

        return null;
    }

    /// <summary>
    /// How many characters of the words are a rating that opens them, with the stop after it; 0 when they open with
    /// none, or with one of several.
    /// </summary>
    public int OpeningLength(string text)
    {
        var folded = Fold.Words(text);
        var words = folded.Split(' ').ToList();
        if (Known(folded) is not null)
        {
            return text.Length;
        }

        if (Opening(words, out _) is null)
        {
            return 0;
        }

        var take = Enumerable
            .Range(1, Math.Min(4, words.Count - 1))
            .Reverse()
            .First(n => Known(string.Join(' ', words.Take(n))) is not null);
        var at = 0;
        for (var n = 0; n < take; n++)
        {
            at = After(text, After(text, at, letters: false), letters: true);
        }

        return AfterStops(text, at);
    }

    private static int AfterStops(string text, int at)
    {
        while (at < text.Length && text[at] is ':' or '-' or '–' or '—' or '.' or ',' or ';' or ')' or ' ')
        {
            at++;
        }

        return at;
    }

    private static int After(string text, int at, bool letters)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’') == letters)
        {
            at++;
        }

        return at;
    }

    /// <summary>True when the legend says what the sign means.</summary>
    public bool OfSign(string sign) => legend.Any(e => e.Code.Trim() == sign);

    private string? Known(string folded)
    {
        if (folded.Length == 0)
        {
            return null;
        }

        foreach (var entry in legend)
        {
            if (Fold.Words(entry.Code) == folded || Fold.Words(entry.Meaning) == folded)
            {
                return entry.Code;
            }
        }

        return vocabulary.RatingCalled(folded);
    }

    public static bool IsColourCode(string code) => code is "R" or "A" or "G";
}
