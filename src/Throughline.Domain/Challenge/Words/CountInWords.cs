namespace Throughline.Domain.Challenge.Words;

/// <summary>A number that counts something: "12 staff", not "page 12".</summary>
internal static class CountInWords
{
    private static readonly HashSet<string> NotCounts = new(
        [
            "level",
            "section",
            "stage",
            "phase",
            "question",
            "action",
            "finding",
            "recommendation",
            "number",
            "no",
            "page",
            "item",
            "tier",
            "year",
            "band",
            "priority",
            "version",
            "aged",
            "age",
            "under",
            "over",
            "act",
            "key",
            "part",
            "appendix",
            "week",
            "month",
            "ks",
        ],
        StringComparer.Ordinal
    );

    public static bool In(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (
                words[i].Length <= 6
                && words[i].All(char.IsAsciiDigit)
                && (i == 0 || !NotCounts.Contains(words[i - 1]))
                && i + 1 < words.Length
                && !char.IsAsciiDigit(words[i + 1][0])
            )
            {
                return true;
            }
        }

        return false;
    }
}
