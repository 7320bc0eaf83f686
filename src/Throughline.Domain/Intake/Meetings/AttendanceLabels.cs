using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>In which list of a meeting's people somebody stands.</summary>
internal enum AttendancePart
{
    None,
    Present,
    Apologies,
    InAttendance,
}

/// <summary>Which list a label opens: by the phrases that councils use, and else by the words that tell.</summary>
internal sealed partial class AttendanceLabels(MeetingLexicon lexicon)
{
    /// <summary>Characters and words of the longest label.</summary>
    private const int LongestLabel = 45;
    private const int MostWords = 6;

    /// <summary>Words of which each label by words holds one.</summary>
    private static readonly Hints Telling = new(
        "apolog",
        "absen",
        "unable",
        "present",
        "attend",
        "officer",
        "guest",
        "observer",
        "advis",
        "invit",
        "staff",
        "visitor",
        "member",
        "councillor",
        "cllr",
        "representative",
        "partner",
        "governor"
    );

    /// <summary>The list that the label opens by a known phrase; None for another line.</summary>
    public AttendancePart Known(string label)
    {
        if (
            !lexicon.MayHold(label, lexicon.Words.Present)
            && !lexicon.MayHold(label, lexicon.Words.Apologies)
            && !lexicon.MayHold(label, lexicon.Words.InAttendance)
        )
        {
            return AttendancePart.None;
        }

        var words = Bare(label);
        return words.Length is 0 or > LongestLabel ? AttendancePart.None
            : lexicon.Is(words, lexicon.Words.Apologies) ? AttendancePart.Apologies
            : lexicon.Is(words, lexicon.Words.InAttendance) ? AttendancePart.InAttendance
            : lexicon.Is(words, lexicon.Words.Present) ? AttendancePart.Present
            : ByWords(words);
    }

    /// <summary>By the words that tell, in whatever phrase: only where people follow is that a label.</summary>
    public static AttendancePart Told(string label)
    {
        if (!Telling.In(label) || Bare(label) is not { Length: > 0 and <= LongestLabel } bare)
        {
            return AttendancePart.None;
        }

        var words = Fold.Words(bare).Split(' ');
        return words.Length > MostWords || Verb().IsMatch(bare) ? AttendancePart.None
            : Absent().IsMatch(bare) ? AttendancePart.Apologies
            : Guests().IsMatch(bare) ? AttendancePart.InAttendance
            : Came().IsMatch(bare) ? AttendancePart.Present
            : AttendancePart.None;
    }

    /// <summary>"Partners present", "Apologies from partners": a short label by the word that tells.</summary>
    private static AttendancePart ByWords(string label)
    {
        var words = Fold.Words(label).Split(' ');
        return words.Length is 1 or > 5 ? AttendancePart.None
            : words[0] is "apologies" ? AttendancePart.Apologies
            : words[^1] is not ("present" or "attending" or "attendees") ? AttendancePart.None
            : words[0] is "also" or "officers" or "others" or "guests" or "observers" or "staff"
                ? AttendancePart.InAttendance
            : words.Length < 5 && words[0] is not ("the" or "at" or "all" or "not" or "no") ? AttendancePart.Present
            : AttendancePart.None;
    }

    /// <summary>The label without notes in brackets and signs around it.</summary>
    public static string Bare(string label) => Note().Replace(label, "").Trim(' ', ':', '-', '–', '.', '*');

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\(.{0,60}\)|\bon \d{1,2} [a-z]{3,9} \d{4}|\b(were|was)$", Plain)]
    private static partial Regex Note();

    [GeneratedRegex(
        @"\b(apolog\w{1,6}|absent|absence|absentees|unable to|not (present|attending|in attendance))\b",
        Plain
    )]
    private static partial Regex Absent();

    [GeneratedRegex(
        @"^(also|others?)\b|\b(officers?|guests?|observers?|advis[eo]rs?|invited|invitees|staff|visitors?|by invitation|supporting|external)\b",
        Plain
    )]
    private static partial Regex Guests();

    [GeneratedRegex(
        @"\b(present|attend(ed|ing|ees?|ance)|members?|councillors?|cllrs?|representatives|partners|governors)\b",
        Plain
    )]
    private static partial Regex Came();

    [GeneratedRegex(@"\b(is|was|were|are|had|has|be|welcomed|noted|agreed|received|thanked|to)\b(?! attend)", Plain)]
    private static partial Regex Verb();
}
