namespace Throughline.Domain.Plans;

/// <summary>
/// The words with which agencies say nothing, or that a matter is not theirs: the one list that figures, rules, pages
/// and comparing know.
/// </summary>
public static class Silence
{
    /// <summary>A longer cell says more than that there is no answer.</summary>
    private const int MostWords = 8;

    /// <summary>Alone in a cell, as <see cref="Folded"/> leaves them.</summary>
    private static readonly HashSet<string> Nothing =
    [
        "nil",
        "none",
        "none received",
        "not provided",
        "not received",
        "pending",
        "awaited",
        "outstanding",
        "tbc",
        "tba",
        "to be confirmed",
        "to be advised",
        "to follow",
    ];

    /// <summary>A short cell that holds one of these has no answer in it: "No response received from the trust".</summary>
    private static readonly string[] NothingIn =
    [
        "no response",
        "no reply",
        "no answer",
        "no return",
        "no update",
        "nil response",
        "nil return",
        "not responded",
        "did not respond",
        "response not received",
        "response awaited",
        "awaiting response",
        "nothing received",
        "update pending",
        "updates pending",
        "pending update",
        "update awaited",
        "awaiting update",
        "awaiting an update",
        "update to follow",
        "updates to follow",
        "update not received",
        "update outstanding",
        "update requested",
    ];

    private static readonly HashSet<string> NotTheirs = ["n a", "na", "not applicable"];

    /// <summary>A short cell that opens so says that it is not the agency's, and no more.</summary>
    private static readonly string[] NotTheirsFirst =
    [
        "n a ",
        "not applicable ",
        "this is not applicable",
        "does not apply",
        "this does not apply",
    ];

    /// <summary>True for no words, and for words that only say that there is nothing to say.</summary>
    public static bool Is(string? words) => IsNothing(words) || IsNotTheirs(words);

    /// <summary>True for no words, and for "no response", "update pending", "TBC" and the like.</summary>
    public static bool IsNothing(string? words)
    {
        if (words is null || words.All(c => char.IsWhiteSpace(c) || char.IsPunctuation(c)))
        {
            return true;
        }

        var folded = Folded(words);
        return Nothing.Contains(folded)
            || (IsShort(folded) && NothingIn.Any(n => $" {folded} ".Contains($" {n} ", StringComparison.Ordinal)));
    }

    /// <summary>True for "N/A" and "not applicable": an answer, but of nothing.</summary>
    public static bool IsNotTheirs(string? words)
    {
        var folded = words is null ? "" : Folded(words);
        return NotTheirs.Contains(folded)
            || (IsShort(folded) && NotTheirsFirst.Any(n => folded.StartsWith(n, StringComparison.Ordinal)));
    }

    private static bool IsShort(string folded) => folded.Count(c => c == ' ') < MostWords;

    /// <summary>Letters and digits in lower case, with one space for all that stands between them.</summary>
    private static string Folded(string words) =>
        string.Join(
            ' ',
            string.Concat(words.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
