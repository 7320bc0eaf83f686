using System.Buffers;

namespace Throughline.Domain.Intake.Ratings;

/// <summary>Ratings that are written as a sign: ticks, crosses, balls that are more or less full.</summary>
internal static class RatingSigns
{
    /// <summary>Characters of the longest: a sign with its variation, or two.</summary>
    private const int Longest = 3;

    /// <summary>Signs whose shape says something; a full dot or box is the same for every colour.</summary>
    private static readonly SearchValues<char> Telling = SearchValues.Create("✓✔☑✗✘✕✖☒×~≈○◌◔◐◑◒◓◕❍◯△▲▽▼☆★");

    /// <summary>The sign as it stands; null for words, for a dash and for a dot that only a colour tells from others.</summary>
    public static string? Of(string text)
    {
        var trimmed = text.Trim();
        return
            trimmed.Length is > 0 and <= Longest
            && !trimmed.Any(char.IsLetterOrDigit)
            && trimmed.AsSpan().ContainsAny(Telling)
            ? trimmed
            : null;
    }
}
