namespace Throughline.Domain.Plans.Dates;

/// <summary>How often and how far one date moved, in words: "moved twice, 84 days later than first promised".</summary>
public static class MovedWords
{
    /// <returns>Null when it never moved.</returns>
    public static string? Of(int timesMoved, int daysMoved)
    {
        var times = timesMoved switch
        {
            <= 0 => null,
            1 => "moved once",
            2 => "moved twice",
            _ => $"moved {timesMoved} times",
        };
        return times is null
            ? null
            : daysMoved switch
            {
                0 => times,
                1 => times + ", 1 day later than first promised",
                -1 => times + ", 1 day earlier than first promised",
                > 0 => $"{times}, {daysMoved} days later than first promised",
                _ => $"{times}, {-daysMoved} days earlier than first promised",
            };
    }
}
