namespace Throughline.Domain.Plans.Legends;

/// <summary>A scale as a person types it: one rating a line, its code, "=", and what it means.</summary>
public static class TypedLegend
{
    private const int LongestCode = 60;

    /// <exception cref="RuleBrokenException">A line has no code, the same code stands twice, or there are
    /// none.</exception>
    public static LegendTemplate Parse(string? typed)
    {
        var entries = new List<RatingMeaning>();
        foreach (
            var line in (typed ?? "").Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            Need.That(
                parts[0].Length is > 0 and <= LongestCode,
                "Begin each line with the rating as the plan writes it, at most 60 characters, such as: "
                    + "Green = on track.",
                "typed"
            );
            Need.That(
                !entries.Exists(e => string.Equals(e.Code, parts[0], StringComparison.OrdinalIgnoreCase)),
                "Each rating may stand only once.",
                "typed"
            );
            var meaning = parts.Length == 2 && parts[1].Length > 0 ? parts[1] : parts[0];
            entries.Add(new(parts[0], meaning, null, DeliveryOf.Rating(parts[0], meaning)));
        }

        Need.That(entries.Count > 0, "Write at least one rating, such as: Green = on track.", "typed");
        return new("typed", "Ratings of its own", entries);
    }
}
