using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>
/// Finds where the minutes of a meeting begin: with its attendance, under a known label or, below a title, under any; or
/// with nothing but a title and a day.
/// </summary>
internal sealed partial class MinutesBegin(AttendanceReader attendance)
{
    /// <summary>Lines below a title in which its attendance may begin.</summary>
    private const int LinesBelow = 14;

    /// <summary>Lines among which a title has its day.</summary>
    private const int LinesOfTitle = 4;

    /// <summary>Lines in which minutes tell of what was said, and how many of them at least do.</summary>
    private const int LinesOfMinutes = 50;
    private const int LeastTold = 3;

    private static readonly Hints Told = new("ed ", "was ", "were ", "said", "ed:", "ed.");
    private static readonly Hints Titles = new("minutes", "notes", "record");

    /// <summary>The places of the lines with which the attendance, or else the business, begins.</summary>
    public List<int> In(List<MeetingLine> lines)
    {
        var begins = new List<int>();
        var title = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Table is null && IsTitle(lines, i))
            {
                title = i;
            }

            if (
                attendance.Begins(lines[i])
                || title >= 0
                    && i - title <= LinesBelow
                    && i > title
                    && attendance.MayBegin(lines[i], i + 1 < lines.Count ? lines[i + 1] : null)
                    && IsMinuted(lines, i)
            )
            {
                begins.Add(i);
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (
                lines[i].Table is null
                && IsTitle(lines, i)
                && Dated(lines, i) is > 0 and var below
                && !begins.Exists(b => b >= i && b <= i + LinesBelow)
                && IsMinuted(lines, below)
            )
            {
                begins.Add(below);
            }
        }

        begins.Sort();
        return begins;
    }

    /// <summary>A strong line that says these are minutes, and no item of an agenda.</summary>
    private static bool IsTitle(List<MeetingLine> lines, int at) =>
        lines[at].Text.Length < 220
        && Titles.In(lines[at].Text)
        && (
            Title().IsMatch(lines[at].Text) && NumberedLine.Of(lines[at].Text) is null
            || lines[at].IsHeading && Named().IsMatch(lines[at].Text)
        );

    /// <summary>What was said and done at a meeting is told of in the past: an agenda's lines are not.</summary>
    private static bool IsMinuted(List<MeetingLine> lines, int from)
    {
        var past = 0;
        foreach (var line in lines.Skip(from).Take(LinesOfMinutes))
        {
            var table = line.Table is { } t ? t.Rows.SelectMany(r => r.Cells).Select(c => c.Text) : [line.Text];
            past += table.Count(w => Told.In(w) && Past().IsMatch(w));
            if (past >= LeastTold)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The line below those that tell the day; 0 where none does.</summary>
    private static int Dated(List<MeetingLine> lines, int at)
    {
        if (!lines[at].Strong && !Full().IsMatch(lines[at].Text))
        {
            return 0;
        }

        for (var i = at; i < Math.Min(lines.Count - 1, at + LinesOfTitle) && lines[i].Table is null; i++)
        {
            if (MeetingDates.First(lines[i].Text) is not null && lines[i].Text.Length < 220)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,5}((draft|unconfirmed|confirmed|public|open|action) ){0,2}(minutes|notes?|record) (of|from)\b|^\W{0,5}((draft|unconfirmed|confirmed|public|open|action) ){0,2}minutes\W{0,3}(\([a-z ]{3,30}\)\W{0,3})?$|\bminutes\W{0,3}$",
        Plain
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^\W{0,5}((draft|unconfirmed|confirmed|public|open|action) ){0,2}(minutes|notes?|record) of (the |a )?(meeting|proceedings)\b",
        Plain
    )]
    private static partial Regex Full();

    [GeneratedRegex(@"\b(minutes|notes|record) (of|from)\b|\bminutes\W", Plain)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(resolved|agreed|noted|welcomed|reported|was|were|said|asked|thanked|confirmed|received|discussed|considered|introduced|presented|explained|advised|decided)\b",
        Plain
    )]
    private static partial Regex Past();
}
