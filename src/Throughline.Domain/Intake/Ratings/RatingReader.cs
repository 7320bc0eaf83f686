using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Ratings;

/// <summary>
/// Reads ratings by their words first and, where there are none, by their colour; never guesses between two.
/// </summary>
internal sealed class RatingReader(Vocabulary vocabulary, IReadOnlyList<LegendEntry> legend)
{
    private const double SameColour = 60;

    private readonly RatingWords _words = new(vocabulary, legend);

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
        if (RatingSigns.Of(text) is { } sign && byColour is null)
        {
            return new(sign, null, _words.OfSign(sign) ? null : "It is a sign whose meaning the paper does not say.");
        }

        return HasWords(text) ? ReadWords(text, byColour, colour) : new(byColour, colour, Unread(text, byColour));
    }

    /// <summary>A dot whose colour the paper's format does not carry was a rating to whoever saw the paper.</summary>
    private static string? Unread(string text, string? byColour) =>
        byColour is null && Fold.HasInk(text) && !IsDash(text)
            ? "It is a mark without words, and no colour could be read."
            : null;

    private RatingFound ReadWords(string text, string? byColour, Colour? colour)
    {
        var byWords = _words.Read(text, out var doubt);
        if (byWords is null)
        {
            return byColour is null
                ? new(null, null, doubt ?? "These words are no rating that the legend or the vocabulary knows.")
                : new(byColour, colour, "Its words are no known rating; the rating was read from its colour.");
        }

        return byColour is not null && RatingWords.IsColourCode(byWords) && byColour != byWords
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

    /// <summary>
    /// How many characters of the words are a rating that opens them, with the stop after it; 0 when they open with
    /// none, or with one of several.
    /// </summary>
    public int OpeningLength(string text) => _words.OpeningLength(text);

    private static bool IsDash(string text) => text.AsSpan().Trim().IndexOfAnyExcept("-–—.…") < 0;

    /// <summary>A dot or a box drawn with a character carries colour, not words.</summary>
    private static bool HasWords(string text) => text.Any(c => char.IsLetterOrDigit(c) || c == '/');
}
