using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>
/// Reads work programmes: a table for each meeting, days in rows or in a column, a grid of marks under days, or topics
/// listed under days.
/// </summary>
internal sealed partial class WorkProgrammeReader(MeetingLexicon lexicon)
{
    private readonly List<(
        List<ProgrammeTopic> Topics,
        HashSet<DateOnly> Meetings,
        SourcePlace Place,
        int Element
    )> _found = [];

    /// <summary>The topics and meetings found, for each programme, with the element where it begins.</summary>
    public IEnumerable<(
        List<ProgrammeTopic> Topics,
        HashSet<DateOnly> Meetings,
        SourcePlace Place,
        int Element
    )> Found => _found;

    /// <summary>Takes the table if it is a programme's.</summary>
    /// <param name="above">The lines above it, nearest last.</param>
    /// <param name="titled">Whether a title above says that a work programme follows.</param>
    public bool Take(MeetingLine line, IReadOnlyList<MeetingLine> above, bool titled)
    {
        var table = line.Table!;
        var read = titled
            ? PaperTable.Guessed(table, lexicon, lexicon.Words.TopicColumns, c => c.ContainsKey("topic"))
            : PaperTable.Of(table, lexicon, lexicon.Words.TopicColumns, c => c.ContainsKey("topic"));
        var day = above
            .Reverse()
            .Take(3)
            .Select(l =>
                MeetingDates.Alone(l.Text) ?? (l.Text.Length < 80 && l.Strong ? MeetingDates.First(l.Text) : null)
            )
            .FirstOrDefault(d => d is not null);
        if (read is null)
        {
            return titled && (ByDay(table, line) || ByColumn(table, line));
        }

        var grid = Days(table.Rows[read.Head]);
        var meetingColumn =
            read.Columns.ContainsKey("meeting")
            && read.Rows.Any(r => MeetingDates.First(read.At(r, "meeting") ?? "") is not null);
        var dateRows = read.Rows.Count(r => Banner(r) is not null);
        if (
            !(
                grid.Count > 1
                || dateRows > 0
                || meetingColumn && titled
                || titled && read.Columns.Count > 1
                || day is not null && read.Columns.Count > 1 && titled
            )
        )
        {
            return false;
        }

        var (topics, meetings) = Open(line, above);
        var current = dateRows > 0 ? null : day;
        foreach (var row in read.Rows)
        {
            if (Banner(row) is { } banner)
            {
                current = banner;
                meetings.Add(banner);
                continue;
            }

            var topic = read.At(row, "topic");
            var own = MeetingDates.First(read.At(row, "meeting") ?? "");
            current = own ?? (read.At(row, "meeting") is null ? current : null);
            if (current is { } c)
            {
                meetings.Add(c);
            }

            if (topic is null || IsDropped(row, read) || Heads(row, read))
            {
                continue;
            }

            var made = Topic(read, row, topic);
            if (grid.Count > 1)
            {
                meetings.UnionWith(grid.Select(g => g.Day));
                topics.AddRange(grid.Where(g => IsMarked(row, g.Column)).Select(g => made with { Meeting = g.Day }));
            }
            else
            {
                topics.Add(made with { Meeting = current });
            }
        }

        return true;
    }

    /// <summary>Meetings in the first column, and what each is to take in the second, line by line.</summary>
    private bool ByDay(SourceTable table, MeetingLine line)
    {
        var rows = table.Rows.Where(r => r.Cells.Count > 1 && MeetingDates.First(r.Cells[0].Text) is not null).ToList();
        if (rows.Count < 2)
        {
            return false;
        }

        var (topics, meetings) = Open(line, []);
        foreach (var row in rows)
        {
            var day = MeetingDates.First(row.Cells[0].Text)!.Value;
            meetings.Add(day);
            topics.AddRange(
                row.Cells[1]
                    .Text.Split(['\n', '•'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Where(t => !row.Cells[1].Struck && lexicon.Holds(t, lexicon.Words.Dropped) < 0)
                    .Select(t => new ProgrammeTopic(Fold.Space(t), row.Place) { Meeting = day })
            );
        }

        return true;
    }

    /// <summary>A day over each column, and below it what its meeting is to take.</summary>
    private bool ByColumn(SourceTable table, MeetingLine line)
    {
        var head = table.Rows.Take(2).FirstOrDefault(r => Days(r).Count > 1);
        if (head is null)
        {
            return false;
        }

        var (topics, meetings) = Open(line, []);
        foreach (var (column, day) in Days(head))
        {
            meetings.Add(day);
            topics.AddRange(
                table
                    .Rows.SkipWhile(r => r != head)
                    .Skip(1)
                    .SelectMany(r => r.Cells.Where(c => c.Column == column && !c.Struck))
                    .SelectMany(c => Listed(c).Select(t => new ProgrammeTopic(t, c.Place) { Meeting = day }))
            );
        }

        return true;
    }

    /// <summary>The topics listed in one cell, without those that were dropped.</summary>
    private IEnumerable<string> Listed(SourceCell cell) =>
        cell
            .Text.Split(['\n', '•'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(t => Fold.Space(Bullet().Replace(t, "")))
            .Where(t => t.Length > 2 && lexicon.Holds(t, lexicon.Words.Dropped) < 0);

    /// <summary>Lines under a title: days, and topics under each.</summary>
    public void TakeLines(List<MeetingLine> lines)
    {
        DateOnly? day = null;
        var under = new List<ProgrammeTopic>();
        var days = new HashSet<DateOnly>();
        foreach (var line in lines)
        {
            if (line.Table is null && MeetingDates.Alone(line.Text) is { } alone)
            {
                day = alone;
                days.Add(alone);
            }
            else if (day is not null && line.Table is null && line.Text.Length < 200 && !line.IsHeading)
            {
                var text = Bullet().Replace(line.Text, "");
                var cells = text.Split(
                    ['\t', '|'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                );
                if (cells.Length == 1)
                {
                    cells = Dash().Split(text, 2);
                }

                if (
                    cells.Length > 0
                    && (cells.Length > 1 || text != line.Text)
                    && lexicon.Holds(text, lexicon.Words.Dropped) < 0
                )
                {
                    under.Add(
                        new(Fold.Space(cells[0]), line.Place)
                        {
                            Meeting = day,
                            Lead = cells.Length > 1 ? Lead().Replace(cells[1], "") : null,
                        }
                    );
                }
            }
        }

        if (under.Count > 1 && days.Count > 1 && lines.Count > 0)
        {
            _found.Add((under, days, lines[0].Place, lines[0].Element));
        }
    }

    private (List<ProgrammeTopic>, HashSet<DateOnly>) Open(MeetingLine line, IReadOnlyList<MeetingLine> above)
    {
        // Another table of the same programme: nothing but days stands between.
        if (_found.Count > 0 && above.Count < 6 && above.Skip(1).All(l => l.Text.Length < 120))
        {
            return (_found[^1].Topics, _found[^1].Meetings);
        }

        _found.Add(([], [], line.Place, line.Element));
        return (_found[^1].Topics, _found[^1].Meetings);
    }

    private static ProgrammeTopic Topic(PaperTable read, SourceRow row, string topic) =>
        new(topic, row.Place)
        {
            Description = read.At(row, "description"),
            Why = read.At(row, "why"),
            Outcome = read.At(row, "outcome"),
            Lead = read.At(row, "lead"),
            RequestedBy = read.At(row, "requestedBy"),
        };

    private bool IsDropped(SourceRow row, PaperTable read)
    {
        var topic = row.Cells.FirstOrDefault(c => c.Column == read.Columns["topic"]);
        return topic?.Struck == true
            || row.Cells.Any(c =>
                c.Text.Length < 80
                && (c.Column != read.Columns["topic"] || c.Text.Contains('(', StringComparison.Ordinal))
                && lexicon.Holds(c.Text, lexicon.Words.Dropped) >= 0
            );
    }

    /// <summary>The headings again, under another day.</summary>
    private bool Heads(SourceRow row, PaperTable read) =>
        row.Cells.Where(c => Fold.HasInk(c.Text))
            .All(c =>
                lexicon.Column(c.Text, lexicon.Words.TopicColumns) is not null || MeetingDates.Alone(c.Text) is not null
            )
        && read.Columns.Count > 1;

    private static DateOnly? Banner(SourceRow row) =>
        row.Cells.Where(c => Fold.HasInk(c.Text)).ToList() is [var only]
            ? MeetingDates.Alone(only.Text) ?? (only.ColumnSpan > 1 ? MeetingDates.First(only.Text) : null)
            : null;

    private static List<(int Column, DateOnly Day)> Days(SourceRow head) =>
        [
            .. head
                .Cells.Select(c => (c.Column, Day: MeetingDates.Alone(c.Text)))
                .Where(c => c.Day is not null)
                .Select(c => (c.Column, c.Day!.Value)),
        ];

    private static bool IsMarked(SourceRow row, int column) =>
        row.Cells.FirstOrDefault(c => c.Column == column) is { Struck: false } cell
        && cell.Text.Trim() is { Length: > 0 } mark
        && mark is not ("-" or "–" or "—" or "No" or "N");

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\s{0,5}([•●▪*-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s{1,10}", Plain)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s[-–—]\s|;\s", Plain)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(lead( officer)?|officer|by)\s{0,3}:\s{0,3}", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
