using System.Globalization;
using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>Reads scores and words of direction.</summary>
internal static class Scores
{
    /// <summary>The number that a cell begins with: "3", "3 - requires improvement", "2.5"; null without one.</summary>
    public static decimal? Of(string? cell)
    {
        var text = (cell ?? "").Trim();
        var end = 0;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            )
        )
        {
            end++;
        }

        return
            end is > 0 and < 8
            && decimal.TryParse(
                text[..end],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var score
            )
            ? score
            : null;
    }

    /// <summary>The score that holds: the updated one, or the first one where there is none.</summary>
    public static decimal? Now(PlanRow row) => Of(row.UpdateScore) ?? Of(row.Score);

    /// <summary>1 for better, -1 for worse, 0 for the same; null where the words say neither.</summary>
    public static int? Direction(string? cell, Lexicon lexicon)
    {
        var words = string.Join(' ', ContentWords.All(cell));
        return words.Length == 0 ? null
            : lexicon.List("betterDirections").Contains(words, StringComparer.Ordinal) ? 1
            : lexicon.List("worseDirections").Contains(words, StringComparer.Ordinal) ? -1
            : lexicon.List("sameDirections").Contains(words, StringComparer.Ordinal) ? 0
            : null;
    }
}
