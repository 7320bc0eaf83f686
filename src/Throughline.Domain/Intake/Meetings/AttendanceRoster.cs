using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>
/// Reads a table of people of whom one column says how they came ("Present", "Apologies sent", "Guest"), and a table with a
/// list of people below each of its headings.
/// </summary>
internal sealed partial class AttendanceRoster(PeopleReader people)
{
    /// <summary>Of ten rows, how many must name somebody and say how they came.</summary>
    private const int LeastOfTen = 7;

    /// <summary>Characters of the longest mark.</summary>
    private const int LongestMark = 28;

    /// <summary>The column that says how each came; -1 for another table.</summary>
    public int Column(SourceTable table)
    {
        if (table.ColumnCount < 2 || table.Rows.Count < 3)
        {
            return -1;
        }

        var rows = table.Rows.Skip(1).ToList();
        for (var c = table.ColumnCount - 1; c > 0; c--)
        {
            var asked = Asks().IsMatch(At(table.Rows[0], c));
            var marked = rows.Where(r => Mark(At(r, c), asked) != AttendancePart.None).ToList();
            if (
                marked.Count * 10 >= rows.Count * LeastOfTen
                && (asked || marked.Exists(r => Mark(At(r, c), false) != AttendancePart.None))
                && marked.Count(r => people.Read(At(r, 0), r.Place).Count == 1) * 10 >= rows.Count * LeastOfTen
            )
            {
                return c;
            }
        }

        return -1;
    }

    public IEnumerable<(AttendancePart Part, Attendee Person)> Rows(SourceTable table, int column)
    {
        var asked = Asks().IsMatch(At(table.Rows[0], column));
        var initials = table
            .Rows[0]
            .Cells.Where(c => Fold.Words(c.Text) is "initials" or "initial")
            .Select(c => (int?)c.Column)
            .FirstOrDefault();
        foreach (var row in table.Rows.Skip(1))
        {
            if (
                Mark(At(row, column), asked) is not AttendancePart.None and var part
                && people.Read(At(row, 0), row.Place) is [var person]
            )
            {
                var role = string.Join(
                    ", ",
                    row.Cells.Where(c => c.Column > 0 && c.Column != column && c.Column != initials)
                        .Select(c => Fold.Space(c.Text))
                        .Where(t => t.Length > 0)
                );
                yield return (
                    part,
                    person with
                    {
                        Role = role.Length > 0 ? role : person.Role,
                        Initials = initials is { } i ? At(row, i) : person.Initials,
                    }
                );
            }
        }
    }

    /// <summary>The lists that the first row heads, one a column; empty for another table.</summary>
    public static List<(int Column, AttendancePart Part)> Heads(SourceTable table, Func<string, AttendancePart> part)
    {
        var cells = table.Rows is [var head, _, ..] ? head.Cells.Where(c => Fold.HasInk(c.Text)).ToList() : [];
        var heads = cells.Select(c => (c.Column, Part: part(c.Text))).ToList();
        return heads.Count > 1 && heads.TrueForAll(h => h.Part != AttendancePart.None) ? heads : [];
    }

    private static AttendancePart Mark(string text, bool asked) =>
        text.Length is 0 or > LongestMark ? AttendancePart.None
        : Away().IsMatch(text) ? AttendancePart.Apologies
        : Guest().IsMatch(text) ? AttendancePart.InAttendance
        : Came().IsMatch(text) ? AttendancePart.Present
        : !asked ? AttendancePart.None
        : Yes().IsMatch(text) ? AttendancePart.Present
        : No().IsMatch(text) ? AttendancePart.Apologies
        : AttendancePart.None;

    private static string At(SourceRow row, int column) =>
        row.Cells.FirstOrDefault(c => c.Column == column)?.Text.Trim() ?? "";

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(present|attend|attended|attendance|attending|apologies|here)\b", Plain)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^\W{0,2}(apolog|apols?\b|absent|not present|did not attend|unable|sent )", Plain)]
    private static partial Regex Away();

    [GeneratedRegex(@"^\W{0,2}(in attendance|guest|observ|officer|by invitation|invited|visitor|advis)", Plain)]
    private static partial Regex Guest();

    [GeneratedRegex(
        @"^\W{0,2}(present|attended|attending|joined|in person|remote|online|virtual|via teams|substitute)",
        Plain
    )]
    private static partial Regex Came();

    [GeneratedRegex(@"^(yes|y|✓|✔|√|x|/|p|1)$", Plain)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^(no|n|a|✗|✘|-|–|0)$", Plain)]
    private static partial Regex No();
}
