namespace Throughline.Domain.Updates;

/// <summary>The part of an update's form that a problem stands at.</summary>
public enum UpdateField
{
    Text,
    Rating,
    RatingWhy,
}

/// <summary>What keeps an update from being saved or submitted, in words for the person.</summary>
public sealed record UpdateProblem(UpdateField Field, string Message);

/// <summary>What an agency says: its words, the rating it gives (null leaves it), and why the rating changed.</summary>
public sealed record UpdateWords(string Text, string? Rating, string? RatingWhy);

/// <summary>What an update must hold.</summary>
public static class UpdateRules
{
    /// <summary>Characters of an update: two pages. More belongs in evidence.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>Characters of a reason.</summary>
    public const int MostReason = 2_000;

    /// <summary>What even a draft may not hold.</summary>
    /// <param name="codes">The ratings that the plan knows.</param>
    public static IEnumerable<UpdateProblem> OfDraft(UpdateWords words, IReadOnlyCollection<string> codes)
    {
        if (words.Text.Length == 0 && words.Rating is null)
        {
            yield return new(UpdateField.Text, "Write what has changed, or choose a rating.");
        }

        if (words.Text.Length > MostCharacters)
        {
            yield return new(
                UpdateField.Text,
                $"The update is longer than {MostCharacters:N0} characters. Shorten it, and attach the rest "
                    + $"as evidence."
            );
        }

        if (words.Rating is not null && !codes.Contains(words.Rating))
        {
            yield return new(UpdateField.Rating, "Choose a rating that this plan knows.");
        }

        if (words.RatingWhy?.Length > MostReason)
        {
            yield return new(
                UpdateField.RatingWhy,
                $"The reason is longer than {MostReason:N0} characters. Shorten it."
            );
        }
    }

    /// <summary>What an update must hold to be submitted.</summary>
    /// <param name="now">The action's rating now.</param>
    public static IEnumerable<UpdateProblem> OfSubmission(
        UpdateWords words,
        string? now,
        IReadOnlyCollection<string> codes
    )
    {
        if (words.Text.Length == 0)
        {
            yield return new(
                UpdateField.Text,
                "Write what has changed since the last update. If nothing has, say so and why."
            );
        }

        foreach (var problem in OfDraft(words, codes).Where(p => words.Text.Length > 0 || p.Field != UpdateField.Text))
        {
            yield return problem;
        }

        if (ARatingChangeNeedsItsReason(words, now))
        {
            yield return new(UpdateField.RatingWhy, "Say why the rating changes.");
        }
    }

    /// <summary>The rule: a rating that moves without a reason cannot be questioned later.</summary>
    public static bool ARatingChangeNeedsItsReason(UpdateWords words, string? now) =>
        words.Rating is not null
        && !string.Equals(words.Rating, now, StringComparison.Ordinal)
        && string.IsNullOrWhiteSpace(words.RatingWhy);
}
