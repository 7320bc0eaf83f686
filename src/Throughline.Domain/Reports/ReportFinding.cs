namespace Throughline.Domain.Reports;

/// <summary>What a check asks about a report: it offers, it does not decide.</summary>
/// <param name="Rule">The id of the rule, or of the template's check: for the fingerprint.</param>
/// <param name="Key">The part that it is about.</param>
/// <param name="Quote">The words that raised it; empty where the matter is that there are none.</param>
/// <param name="Head">In a few words: "Does not agree".</param>
/// <param name="Says">The facts, in a sentence or two.</param>
public sealed record ReportFinding(string Rule, string Key, string Quote, string Head, string Says)
{
    /// <summary>What would put it right; null where the check cannot tell.</summary>
    public ReportMend? Mend { get; init; }
}

/// <summary>Words of a part that would be put in the place of others.</summary>
/// <param name="From">As they stand, once in the part; empty where the new ones are added at its end.</param>
/// <param name="Offer">What the button says: "Put 8 for 6".</param>
public sealed record ReportMend(string From, string To, string Offer)
{
    /// <returns>The part's words after it; null where the words to be replaced do not stand there once.</returns>
    public string? In(string words)
    {
        if (From.Length == 0)
        {
            return words.Length == 0 ? To : $"{words}\n{To}";
        }

        var at = words.IndexOf(From, StringComparison.Ordinal);
        return at < 0 || words.IndexOf(From, at + 1, StringComparison.Ordinal) >= 0
            ? null
            : words[..at] + To + words[(at + From.Length)..];
    }
}
