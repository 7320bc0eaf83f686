using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Ratings;

/// <summary>What a rating cell says: a code of the legend, and why it is not certain when it is not.</summary>
internal readonly record struct RatingFound(string? Code, Colour? Colour, string? Doubt);

/// <summary>
/// Reads ratings by their words first and, where there are none, by their colour; never guesses between two.
/// </summary>
internal sealed class RatingReader(Vocabulary vocabulary, IReadOnlyList<LegendEntry> legend)
{
    private const double SameColour = 60;

    public IReadOnlyList<LegendEntry> Legend => legend;

    /// <param name="text">The cell's words, perhaps none.</param>
    /// <param name="fill">The cell's background.</param>
    /// <param name="ink">The colour of its words.</param>
    public RatingFound Read(string text, Colour? fill, Colour? ink)
    {
        var byColour = ByColour(fill) ?? ByColour(ink);
        var colour =
            ByColour(fill) is not null ? fill
            : byColour is not null ? ink
            : null;
        if (!HasWords(text))
        {
            // A dot whose colour the paper's format does not carry was a rating to whoever looked at the paper.
            return new(
                byColour,
                colour,
                byColour is null && Fold.HasInk(text) && !IsDash(text)
                    ? "It is a mark without words, and no colour could be read."
                    : null
            );
        }

        var byWords = ByWords(text, out var doubt);
        if (byWords is null)
        {
            return byColour is null
                ? new(null, null, doubt ?? "These words are no rating that the legend or the vocabulary knows.")
                : new(byColour, colour, "Its words are no known rating; the rating was read from its colour.");
        }

        return byColour is not null && IsColourCode(byWords) && byColour != byWords
            ? new(byWords, colour, $"Its words say {byWords} but its colour looks like {byColour}.")
            : new(byWords, colour, doubt);
    }

    /// <summary>The rating of a colour: the legend's nearest when the legend has colours, else by hue.</summary>
    public string? ByColour(Colour? colour)
    {
        if (colour is not { } c)
        {
            return null;
        }

        var nearest = legend
            .Where(e => e.Colour is not null)
            .Select(e => (e.Code, Distance: Hue.Distance(e.Colour!.Value, c)))
            .OrderBy(e => e.Distance)
            .FirstOrDefault();
        return nearest.Code is not null && nearest.Distance <= SameColour ? nearest.Code : Hue.RatingOf(c);
    }

    private string? ByWords(string text, out string? doubt)
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

    private string? Known(string folded)
    {
        foreach (var entry in legend)
        {
            if (Fold.Words(entry.Code) == folded || Fold.Words(entry.Meaning) == folded)
            {
                return entry.Code;
            }
        }

        return vocabulary.RatingCalled(folded);
    }

    private static bool IsColourCode(string code) => code is "R" or "A" or "G";

    private static bool IsDash(string text) => text.AsSpan().Trim().IndexOfAnyExcept("-–—.…") < 0;

    /// <summary>A dot or a box drawn with a character carries colour, not words.</summary>
    private static bool HasWords(string text) => text.Any(c => char.IsLetterOrDigit(c) || c is '/' or '✓' or '✔');
}
