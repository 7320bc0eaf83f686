namespace Throughline.Domain.Plans;

/// <summary>What agencies write when they say nothing: counted as silence, never dropped.</summary>
public static class Silence
{
    /// <summary>In lower case, as they stand alone in a cell.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        "",
        "-",
        "–",
        "—",
        "?",
        ".",
        "n/a",
        "na",
        "not applicable",
        "nil",
        "none",
        "no response",
        "no response received",
        "no reply",
        "no update",
        "no update received",
        "no update provided",
        "not provided",
        "not received",
        "nothing received",
        "update pending",
        "pending",
        "awaiting update",
        "update awaited",
        "awaiting response",
        "response awaited",
        "awaited",
        "tbc",
        "tba",
        "to be confirmed",
        "to follow",
        "update to follow",
    ];

    private static readonly HashSet<string> Known = new(Words, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for no words, and for words that only say that there are none.</summary>
    public static bool Is(string? words) => words is null || Known.Contains(words.Trim());
}
