namespace Throughline.Domain.Challenge.Words;

/// <summary>A date that opens a new entry of a log: "... policy 03.11.14 draft available".</summary>
internal static class LogEntry
{
    /// <summary>After these words a date belongs to what was said before it.</summary>
    private static readonly HashSet<string> BeforeADate = new(
        [
            "on",
            "by",
            "at",
            "for",
            "of",
            "the",
            "until",
            "till",
            "since",
            "from",
            "to",
            "and",
            "in",
            "dated",
            "end",
            "before",
            "after",
            "between",
            "during",
            "w/c",
            "week",
            "mid",
            "early",
            "late",
            "&",
            "planned",
            "scheduled",
            "held",
            "due",
            "completed",
            "re",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool OpensAt(string text, DateMention date)
    {
        if (date.IsYear || date.At == 0)
        {
            return false;
        }

        var before = text.AsSpan(0, date.At).TrimEnd();
        var last = before[(before.LastIndexOf(' ') + 1)..];
        return before.Length > 0
            && last.Length < 40
            && !BeforeADate.Contains(last.ToString())
            && (char.IsLetter(before[^1]) || before[^1] == ')')
            && date.End < text.Length;
    }
}
