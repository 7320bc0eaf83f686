using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;
using Part = Throughline.Domain.Intake.Meetings.AttendancePart;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads who was at a meeting: labelled lines, tables under such labels, and tables of marks per meeting.</summary>
internal sealed partial class AttendanceReader(MeetingLexicon lexicon, PeopleReader people)
{
    private const int LongestLabel = 70;
    private const int LongestBareLabel = 50;

    private readonly AttendanceLabels _labels = new(lexicon);
    private readonly AttendanceRoster _roster = new(people);

    public List<Attendee> Present { get; } = [];

    public List<Attendee> Apologies { get; } = [];

    public List<Attendee> InAttendance { get; } = [];

    public IEnumerable<Attendee> Everybody => Present.Concat(InAttendance).Concat(Apologies);

    /// <summary>True for a line or table with which the attendance of a meeting begins.</summary>
    public bool Begins(MeetingLine line) =>
        line.Table is { } table
            ? table
                .Rows.Take(3)
                .SelectMany(r => r.Cells)
                .Any(c => PartOf(c.Text) is Part.Present && !IsMembership(c.Text))
                || Marks(table) is not null
                || _roster.Column(table) > 0
            : LabelOf(line.Text) is { } label
                && lexicon.MayHold(label, lexicon.Words.Present)
                && PartOf(label) is Part.Present
                && !IsMembership(label);

    /// <summary>True for a label in words of its own ("Governors who attended") with people behind or below it.</summary>
    /// <param name="next">The line below.</param>
    public bool MayBegin(MeetingLine line, MeetingLine? next) =>
        line.Table is null
        && LabelOf(line.Text) is { } label
        && AttendanceLabels.Told(label) is Part.Present
        && PeopleFollow(line.Text, label, next);

    private bool PeopleFollow(string text, string label, MeetingLine? next) =>
        label.Length < text.Length
            ? people.Read(text[(label.Length + 1)..], default).Count > 0
                || text.TrimEnd().EndsWith(':') && next is { Table: null } && IsPerson(next.Text)
            : next is { Table: null } && IsPerson(next.Text);

    /// <summary>Reads the lines; those that are no attendance are given back.</summary>
    public List<MeetingLine> Read(IReadOnlyList<MeetingLine> lines, DateOnly? meeting)
    {
        var (part, rest, role) = (Part.None, new List<MeetingLine>(), (string?)null);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Table is { } table)
            {
                part = Table(table, meeting, part);
            }
            else if (Labelled(line.Text, i + 1 < lines.Count ? lines[i + 1] : null) is { } found)
            {
                part = found.Part;
                role = SubstituteLabel().IsMatch(found.Label) ? "substitute" : null;
                Add(part, found.Words, line, role);
            }
            else if (part != Part.None && IsPerson(line.Text))
            {
                Add(part, line.Text, line, role);
            }
            else
            {
                rest.Add(line);
            }
        }

        return rest;
    }

    private List<Attendee> ListOf(Part part) =>
        part switch
        {
            Part.Present => Present,
            Part.Apologies => Apologies,
            _ => InAttendance,
        };

    private bool IsPerson(string text)
    {
        var read = people.Read(Bullet().Replace(text, ""), default);
        return read.Count > 0 && !Verb().IsMatch(text);
    }

    private void Add(Part part, string text, MeetingLine line, string? role)
    {
        var read = people.Read(Bullet().Replace(text, ""), line.Place);
        ListOf(part).AddRange(role is null ? read : read.Select(p => p with { Role = p.Role ?? role }));
    }

    private (Part Part, string Label, string Words)? Labelled(string text, MeetingLine? next)
    {
        if (ApologiesSentence().Match(text) is { Success: true } sentence)
        {
            return (Part.Apologies, "apologies", sentence.Groups["who"].Value);
        }

        if (LabelOf(text) is not { } label)
        {
            return null;
        }

        var part = PartOf(label);
        if (part == Part.None && AttendanceLabels.Told(label) is var told && PeopleFollow(text, label, next))
        {
            part = told;
        }

        if (part == Part.None)
        {
            return null;
        }

        return (part, label, label.Length < text.Length ? text[(label.Length + 1)..].Trim(' ', '\t', ':') : "");
    }

    /// <summary>What stands before the colon, or the whole of a short line; null for another line.</summary>
    private static string? LabelOf(string text)
    {
        var at = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAny(':', '\t');
        return at > 0 ? text[..at]
            : text.Length < LongestBareLabel ? text
            : null;
    }

    private Part PartOf(string label) => _labels.Known(label);

    private bool IsMembership(string label) => lexicon.Is(AttendanceLabels.Bare(label), lexicon.Words.Membership);

    /// <summary>A table of people: rows under headings, or a label beside each.</summary>
    private Part Table(SourceTable table, DateOnly? meeting, Part part)
    {
        if (Marks(table) is { } marks)
        {
            Marked(table, marks, meeting);
            return Part.None;
        }

        if (_roster.Column(table) is > 0 and var how)
        {
            foreach (var (came, person) in _roster.Rows(table, how))
            {
                ListOf(came).Add(person);
            }

            return Part.None;
        }

        if (
            AttendanceRoster.Heads(table, c => PartOf(c) is var p && p != Part.None ? p : AttendanceLabels.Told(c)) is
            { Count: > 0 } heads
        )
        {
            foreach (var cell in table.Rows.Skip(1).SelectMany(r => r.Cells))
            {
                var list = heads.Find(h => h.Column == cell.Column).Part;
                foreach (var line in cell.Text.Split('\n').Where(l => list != Part.None && Fold.HasInk(l)))
                {
                    Add(list, line, new(line, cell.Place, 0), null);
                }
            }

            return Part.None;
        }

        var initials = -1;
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
            if (cells.Count == 0)
            {
                continue;
            }

            if (PartOf(cells[0].Text) is var named && named != Part.None)
            {
                part = named;
                initials = cells.Find(c => Fold.Words(c.Text) is "initials" or "initial") is { } i
                    ? i.Column
                    : initials;
                // A label with its people in the next cell.
                foreach (var cell in cells.Skip(1).Where(c => c.Text.Length > 25 || people.IsName(c.Text)))
                {
                    foreach (var line in cell.Text.Split('\n'))
                    {
                        Add(part, line, new(line, cell.Place, 0), null);
                    }
                }

                continue;
            }

            if (part == Part.None || Fold.Words(cells[0].Text) is "name" or "member")
            {
                initials = cells.Find(c => Fold.Words(c.Text) is "initials" or "initial") is { } i
                    ? i.Column
                    : initials;
                part = part == Part.None && initials >= 0 ? Part.Present : part;
                continue;
            }

            OfRow(cells, initials, part);
        }

        return part;
    }

    private void OfRow(List<SourceCell> cells, int initials, Part part)
    {
        var read = people.Read(cells[0].Text, cells[0].Place);
        if (read.Count != 1)
        {
            Add(part, cells[0].Text, new(cells[0].Text, cells[0].Place, 0), null);
            return;
        }

        var own = cells.Find(c => c.Column == initials)?.Text.Trim();
        var role = string.Join(", ", cells.Skip(1).Where(c => c.Column != initials).Select(c => Fold.Space(c.Text)));
        var person = read[0] with { Role = role.Length > 0 ? role : read[0].Role, Initials = own };
        ListOf(part).Add(person);
    }

    /// <summary>The row of meetings' days over a table of marks; null for another table.</summary>
    private static SourceRow? Marks(SourceTable table) =>
        table
            .Rows.Take(4)
            .FirstOrDefault(r =>
                r.Cells.Count(c => MeetingDates.IsShortDay(c.Text)) is >= 1 and var days
                && days >= r.Cells.Count(c => Fold.HasInk(c.Text)) - 3
            )
            is { } head
        && table.Rows.Count(r => r.Cells.Skip(1).Any(c => MarkOf(c.Text) is not null)) * 2 >= table.Rows.Count - 3
        && table
            .Rows.SkipWhile(r => r != head)
            .Skip(1)
            .SelectMany(r => r.Cells.Skip(1))
            .Any(c => Fold.Words(c.Text) is "a" or "ap" or "apologies" or "apol")
            ? head
            : null;

    private void Marked(SourceTable table, SourceRow head, DateOnly? meeting)
    {
        var days = head.Cells.Where(c => MeetingDates.IsShortDay(c.Text)).ToList();
        var column = (days.Find(c => meeting is { } m && MeetingDates.IsDayOf(c.Text, m)) ?? days[^1]).Column;
        var rows = table.Rows.SkipWhile(r => r != head).Skip(1).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var name = rows[i].Cells.FirstOrDefault(c => c.Column == 0)?.Text ?? "";
            var more =
                i + 1 < rows.Count && !rows[i + 1].Cells.Any(c => c.Column > 0 && Fold.HasInk(c.Text))
                    ? (rows[i + 1].Cells is [var next, ..] ? next.Text : null)
                    : null;
            var mark = MarkOf(rows[i].Cells.FirstOrDefault(c => c.Column == column)?.Text ?? "");
            if (mark is { } came && people.Read($"{name} {more}", rows[i].Place) is [var person, ..])
            {
                (came ? Present : Apologies).Add(person);
            }
        }
    }

    private static bool? MarkOf(string text) =>
        text.Trim() is "/" or "✓" or "✔" or "P" or "Y" or "X" or "x" or "Yes" or "Present" or "√" or "*" or "●" ? true
        : Fold.Words(text) is "a" or "ap" or "apologies" or "apol" or "apols" or "absent" ? false
        : null;

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,5}(apologies|an apology)\b.{0,40}?\b(received|submitted|tendered|given|accepted)\b.{0,20}?\b(from|on behalf of|by|for)\b:?\s{0,5}(?<who>.{3,600})$|^\W{0,5}apologies (for absence )?(from|:)\s{0,5}(?<who>.{3,600})$",
        Plain
    )]
    private static partial Regex ApologiesSentence();

    [GeneratedRegex(@"^\s{0,10}[•●▪*-]\s{1,10}", Plain)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"\b(is|was|were|are|had|has|arrived|left|joined|declared|said|noted|agreed|advised|meeting)\b",
        Plain
    )]
    private static partial Regex Verb();

    [GeneratedRegex(@"substitute", Plain)]
    private static partial Regex SubstituteLabel();
}
