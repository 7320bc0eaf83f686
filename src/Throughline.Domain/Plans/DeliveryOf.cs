namespace Throughline.Domain.Plans;

/// <summary>
/// Maps a plan's own rating to delivery: by the legend's words first, then by the code that the field commonly uses.
/// </summary>
public static class DeliveryOf
{
    /// <summary>Words of a legend, most telling first: "not on track" stands before "on track".</summary>
    private static readonly (string Words, Delivery Delivery)[] ByWords =
    [
        ("not started", Delivery.NotStarted),
        ("not yet started", Delivery.NotStarted),
        ("yet to start", Delivery.NotStarted),
        ("not due", Delivery.NotStarted),
        ("not begun", Delivery.NotStarted),
        ("not on track", Delivery.OffTrack),
        ("off track", Delivery.OffTrack),
        ("not achieved", Delivery.OffTrack),
        ("overdue", Delivery.OffTrack),
        ("significant delay", Delivery.OffTrack),
        ("remedial", Delivery.OffTrack),
        ("incomplete", Delivery.AtRisk),
        ("not complete", Delivery.AtRisk),
        ("partly", Delivery.AtRisk),
        ("partially", Delivery.AtRisk),
        ("at risk", Delivery.AtRisk),
        ("some delay", Delivery.AtRisk),
        ("delayed", Delivery.AtRisk),
        ("slippage", Delivery.AtRisk),
        ("needs monitoring", Delivery.AtRisk),
        ("need monitoring", Delivery.AtRisk),
        ("require monitoring", Delivery.AtRisk),
        ("requires monitoring", Delivery.AtRisk),
        ("close monitoring", Delivery.AtRisk),
        ("complete", Delivery.Complete),
        ("achieved", Delivery.Complete),
        ("embedded", Delivery.Complete),
        ("closed", Delivery.Complete),
        ("on track", Delivery.OnTrack),
        ("on target", Delivery.OnTrack),
        ("on schedule", Delivery.OnTrack),
        ("progressing", Delivery.OnTrack),
        ("in progress", Delivery.OnTrack),
        ("underway", Delivery.OnTrack),
        ("under way", Delivery.OnTrack),
    ];

    /// <param name="code">The legend's code: "R", "Amber", "Complete", "3".</param>
    /// <param name="meaning">What the legend says of it; null without a legend.</param>
    /// <returns>Null where the rating says nothing of delivery: "N/A", a bare score, words of its own.</returns>
    public static Delivery? Rating(string? code, string? meaning)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        return ByMeaning(meaning) ?? ByCode(code.Trim()) ?? ByMeaning(code);
    }

    /// <inheritdoc cref="Rating(string?, string?)"/>
    public static Delivery? RatingIn(IReadOnlyList<LegendEntry> legend, string? code) =>
        Rating(code, legend.FirstOrDefault(l => l.Code == code)?.Meaning);

    private static Delivery? ByMeaning(string? meaning)
    {
        if (meaning is not null)
        {
            foreach (var (words, delivery) in ByWords)
            {
                if (meaning.Contains(words, StringComparison.OrdinalIgnoreCase))
                {
                    return delivery;
                }
            }
        }

        return null;
    }

    private static Delivery? ByCode(string code) =>
        code.ToUpperInvariant() switch
        {
            "R" or "RED" => Delivery.OffTrack,
            "A" or "AMBER" or "YELLOW" => Delivery.AtRisk,
            "G" or "GREEN" => Delivery.OnTrack,
            "B" or "BLUE" or "C" => Delivery.Complete,
            "W" or "WHITE" or "GREY" => Delivery.NotStarted,
            _ => null,
        };
}
