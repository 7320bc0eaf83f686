namespace Throughline.Domain.Plans.Legends;

/// <summary>A rating is given in the plan's own scale; a plan without one takes what is written.</summary>
public static class ARatingIsOneOfThePlansOwn
{
    public const string Reason = "A board that agreed what amber means must not read a word that nobody defined.";

    /// <returns>The entry by its code, whatever its case; for a plan without a scale the code as written.</returns>
    /// <exception cref="RuleBrokenException">The scale does not hold it.</exception>
    public static RatingMeaning Find(IReadOnlyList<RatingMeaning> scale, string code)
    {
        if (scale.Count == 0)
        {
            return new(code, code, null, DeliveryOf.Rating(code, null));
        }

        return scale.FirstOrDefault(e => e.Code == code)
            ?? scale.FirstOrDefault(e => string.Equals(e.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new RuleBrokenException(
                $"Choose one of the plan's own ratings: {string.Join(", ", scale.Select(e => e.Code))}.",
                "rating"
            );
    }
}
