namespace Throughline.Domain.Plans;

/// <summary>
/// A rule of the plan does not allow this. The message is a sentence for the person, who may put it right; it never
/// holds words of the plan.
/// </summary>
public sealed class RuleBrokenException : Exception
{
    /// <param name="sentence">What to do instead.</param>
    /// <param name="field">The form's field that it is about; null for the whole.</param>
    public RuleBrokenException(string sentence, string? field)
        : base(sentence) => Field = field;

    public RuleBrokenException(string message)
        : base(message) { }

    public RuleBrokenException() { }

    public RuleBrokenException(string message, Exception innerException)
        : base(message, innerException) { }

    public string? Field { get; }
}

/// <summary>What must be there before a change is made.</summary>
public static class Need
{
    /// <returns>The words without blanks around them.</returns>
    /// <exception cref="RuleBrokenException">There are none.</exception>
    public static string Words(string? words, string field, string sentence) =>
        string.IsNullOrWhiteSpace(words)
            ? throw new RuleBrokenException(sentence, field)
            : words.ReplaceLineEndings("\n").Trim();

    /// <summary>The same with a limit, for a column of a given length.</summary>
    public static string Words(string? words, string field, int longest, string sentence) =>
        Words(words, field, sentence) is var kept && kept.Length > longest
            ? throw new RuleBrokenException($"Write at most {longest} characters.", field)
            : kept;

    /// <returns>Null when there are none: blank and absent are the same.</returns>
    public static string? Optional(string? words, string field = "", int longest = int.MaxValue)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var kept = words.ReplaceLineEndings("\n").Trim();
        return kept.Length > longest
            ? throw new RuleBrokenException($"Write at most {longest} characters.", field)
            : kept;
    }

    /// <exception cref="RuleBrokenException">The condition does not hold.</exception>
    public static void That(bool condition, string sentence, string? field = null)
    {
        if (!condition)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
