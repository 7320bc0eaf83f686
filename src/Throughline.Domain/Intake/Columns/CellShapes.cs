using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Columns;

/// <summary>The shapes of cells that no word list can hold: ids, dates, money, initials.</summary>
internal static partial class CellShapes
{
    /// <summary>"1a. ..." or "2b) ...": a question's id before its words.</summary>
    public static bool OpensWithQuestionId(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i is 1 or 2
            && i + 2 < text.Length
            && char.IsAsciiLetterLower(text[i])
            && text[i + 1] is '.' or ')' or ':' or ' '
            && text.Length > i + 4
            && char.IsAsciiDigit(text[0])
            && !char.IsAsciiLetterLower(text[i + 1]);
    }

    public static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 3 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>"1.1", "R1", "Rec 3", "A12", "1)", "2(b)".</summary>
    public static bool IsNumbering(ReadOnlySpan<char> text) => text.Length <= 16 && NumberingShape().IsMatch(text);

    public static bool IsMoney(ReadOnlySpan<char> text) => text[0] is '£' or '€' or '$' && text.Length > 1;

    /// <summary>"NL/AC", "DN", "RM/SMT": initials of people, one or several.</summary>
    public static bool AreInitials(ReadOnlySpan<char> text) => text.Length <= 24 && InitialsShape().IsMatch(text);

    /// <summary>"a a a a": one rating written once for each of several actions in the cell.</summary>
    public static bool IsRepeatedRating(string folded) =>
        folded.Length >= 3 && folded.Length % 2 == 1 && folded[0] is 'r' or 'a' or 'g' or 'b' && RepeatedRating(folded);

    /// <summary>True when a short text is a date, a month, a quarter or a run of them.</summary>
    public static bool IsDate(string text) => text.Length <= 60 && DateShape().IsMatch(text);

    private static bool RepeatedRating(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (i % 2 == 0 ? folded[i] != folded[0] : folded[i] != ' ')
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:rec(?:ommendation)?|action|finding|q|ref|no|item|r|a|f"
            + @"|p)\.?\s{0,20})?\d{1,3}(?:[.\-]\d{1,3}){0,3}\s{0,20}(?:[a-z]|\([a-z]\)|\([ivx]{1,16}\))?[.):]?$"
            + @"|^[A-Z]{1,4}\s?[.\-]?\s?\d{1,3}(?:\.\d{1,3}){0,16}[a-z]?$|^\(?[a-z]\)$|^\(?[ivx]{1,4}\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NumberingShape();

    [GeneratedRegex(@"^[A-Z]{1,4}(?:\s?[/&,]\s?[A-Z]{1,5}|\s[A-Z]{2,4}){0,24}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsShape();

    private const string Month =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|q[1-4]|quarter [1-4])";

    // Atomic: a two-digit number is a day and a year both, and a run of twenty of them had a million readings to try.
    [GeneratedRegex(
        @"^(?>(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:working\s)?(?:day|week|month|year)s?\b|within\b|(?:by|end|of|from|to|until|before|due|mid|early|late|the|and|on|in|term|completed?|ongoing|tbc|week"
            + @"|commencing)\b|\d{1,2}(?:st|nd|rd|th)?\b|\d{1,4}[./\-]\d{1,2}[./\-]\d{2,4}|"
            + Month
            + @"\b['’]?|['’]?\d{2,4}\b|[\s,.;:/&+\-–—()'’]){1,60}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DateShape();
}
