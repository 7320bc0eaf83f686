using Throughline.Domain.Challenge.Words;

namespace Throughline.Domain.Challenge.Measures;

/// <summary>Whether words name something that is counted or checked.</summary>
internal static class Counted
{
    /// <summary>After these words a number is a name: "level 3", "section 11".</summary>
    private static readonly HashSet<string> Names = new(
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
            "tier",
            "band",
            "key",
            "part",
            "version",
            "priority",
            "page",
            "item",
            "l",
            "s",
            "ks",
            "year",
            "act",
            "operation",
        ],
        StringComparer.Ordinal
    );

    public static bool In(CellWords cell, WordLists lists) =>
        cell.Text.Contains('%', StringComparison.Ordinal)
        || cell.Clauses.Any(c => lists["counted"].In(c.Words) || HasNumber(c.Words));

    public static bool HasNumber(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (
                words[i].Length <= 6
                && words[i].All(char.IsAsciiDigit)
                && (i == 0 ? words.Length > 1 : !Names.Contains(words[i - 1]))
            )
            {
                return true;
            }
        }

        return false;
    }
}
