using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Papers;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Parts a paper into agenda, minutes and lists, and reads each.</summary>
internal sealed partial class MeetingPapersReader(Vocabulary vocabulary)
{
    private const int LinesOfHead = 12;

    /// <summary>Lines of the shortest front: what it is, of whom, when.</summary>
    private const int LeastOfFront = 3;

    private readonly MeetingLexicon _lexicon = vocabulary.Meetings;

    public MeetingPapers Read(SourceMaterial material, IReadOnlyList<FoundReport> reports) =>
        Read(MeetingLines.Of(material), material.Name, reports);

    /// <param name="lines">The lines of the paper, which reports were found in too.</param>
    /// <param name="name">The paper's.</param>
    public MeetingPapers Read(List<MeetingLine> lines, string name, IReadOnlyList<FoundReport> reports)
    {
        var bodies = new BodyNames(_lexicon);
        var minutes = Minutes(lines, reports, bodies);
        var taken = minutes.SelectMany(m => Enumerable.Range(m.From, m.To - m.From)).ToHashSet();
        var rest = lines.Where((_, i) => !taken.Contains(i)).ToList();
        var firstReport = reports.Count > 0 ? reports[0].FirstElement : int.MaxValue;
        var minutesAt = minutes.Count > 0 ? lines[minutes[0].From].Element : int.MaxValue;
        var front = rest.Where(l => l.Element < Math.Min(firstReport, minutesAt)).ToList();
        var titles = Titles(rest);
        var agenda = front.Count > 0 ? new AgendaReader(_lexicon, bodies).Read(UpTo(front)) : null;
        var body =
            agenda?.Body
            ?? bodies.Of(front.Take(LinesOfHead).Where(l => l.Table is null).Select(l => l.Text))
            ?? minutes.Select(m => m.Read.Body).FirstOrDefault();
        return new()
        {
            Agenda = agenda,
            Minutes = [.. minutes.Select(m => m.Read)],
            WorkProgrammes = Programmes(rest, titles, bodies, body, name),
            ActionLogs = Logs(rest, titles, bodies, body),
            Memberships = Members(rest, front, titles, bodies, body),
        };
    }

    /// <summary>The front up to where a programme, a log or a membership list of its own begins.</summary>
    private List<MeetingLine> UpTo(List<MeetingLine> front)
    {
        var at = front.FindIndex(
            Math.Min(LeastOfFront, front.Count),
            l =>
                (l.Strong || l.Text.Length < 60)
                && IsTitle(l.Text, _lexicon.Words.ProgrammeTitles)
                && NumberedLine.IsNone(l.Text)
        );
        return at > 0 ? front.GetRange(0, at) : front;
    }

    private bool IsTitle(string text, string[] names) =>
        text.Length < 120 && !text.EndsWith('.') && _lexicon.Holds(text, names) >= 0;

    private List<(int From, int To, MeetingMinutes Read)> Minutes(
        List<MeetingLine> lines,
        IReadOnlyList<FoundReport> reports,
        BodyNames bodies
    )
    {
        var attendance = new AttendanceReader(_lexicon, new PeopleReader(_lexicon));
        var found = new List<(int, int, MeetingMinutes)>();
        var begins = new MinutesBegin(attendance).In(lines);
        for (var b = 0; b < begins.Count; b++)
        {
            var at = begins[b];
            if (found.Count > 0 && at < found[^1].Item2)
            {
                continue;
            }

            var from = Head(lines, at, found.Count > 0 ? found[^1].Item2 : 0);
            var to = End(lines, at, reports, begins.Skip(b + 1));
            if (
                new MinutesReader(_lexicon, bodies).Read(
                    lines.GetRange(from, at - from),
                    lines.GetRange(at, to - at)
                ) is
                { } read
            )
            {
                found.Add((from, to, read));
            }
        }

        return found;
    }

    /// <summary>Back to the title: a line that says "minutes", or the lines of the page's head.</summary>
    private static int Head(List<MeetingLine> lines, int at, int lowest)
    {
        var least = Math.Max(lowest, at - LinesOfHead);
        var from = at;
        for (var i = at - 1; i >= least; i--)
        {
            if (lines[i].Table is not null || lines[i].Text.Length > 260)
            {
                break;
            }

            from = i;
            if (lines[i].Strong && MinutesTitle().IsMatch(lines[i].Text))
            {
                // "Minutes" alone stands under the body's name.
                return i > least && lines[i - 1] is { Table: null, Strong: true, Text.Length: < 120 } ? i - 1 : i;
            }
        }

        return from;
    }

    /// <summary>Up to the next report, programme or minutes of another meeting.</summary>
    private int End(List<MeetingLine> lines, int at, IReadOnlyList<FoundReport> reports, IEnumerable<int> begins)
    {
        var report = reports
            .Select(r => r.FirstElement)
            .Where(e => e > lines[at].Element)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        for (var i = at + 1; i < lines.Count; i++)
        {
            if (Closed().IsMatch(lines[i].Text) && i + 1 < lines.Count && lines[i + 1].IsHeading)
            {
                return i + 1;
            }

            if (
                lines[i].Element >= report
                || lines[i].IsHeading
                    && lines[i].Text.Length < 120
                    && NumberedLine.Of(lines[i].Text) is null
                    && (MinutesTitle().IsMatch(lines[i].Text) || HeadOfPart(lines, i))
            )
            {
                return i;
            }
        }

        return lines.Count;
    }

    /// <summary>A heading under which a table of another kind stands.</summary>
    private bool HeadOfPart(List<MeetingLine> lines, int i) =>
        _lexicon.Holds(lines[i].Text, _lexicon.Words.ProgrammeTitles) >= 0
        && lines.Skip(i + 1).Take(6).Any(l => l.Table is not null || MeetingDates.Alone(l.Text) is not null);

    private static Dictionary<int, List<MeetingLine>> Titles(List<MeetingLine> lines)
    {
        var above = new Dictionary<int, List<MeetingLine>>();
        var run = new List<MeetingLine>();
        foreach (var line in lines)
        {
            if (line.Table is not null)
            {
                above[line.Element] = [.. run];
                run.Clear();
            }
            else
            {
                run.Add(line);
            }
        }

        return above;
    }

    private List<WorkProgramme> Programmes(
        List<MeetingLine> lines,
        Dictionary<int, List<MeetingLine>> above,
        BodyNames bodies,
        string? body,
        string name
    )
    {
        var reader = new WorkProgrammeReader(_lexicon);
        var titled = false;
        foreach (var line in lines)
        {
            if (line.Table is { } table)
            {
                var title =
                    titled
                    || _lexicon.Holds(
                        $"{table.Sheet} {(table.Rows is [{ Cells: [var first, ..] }, ..] ? first.Text : null)}",
                        _lexicon.Words.ProgrammeTitles
                    ) >= 0;
                reader.Take(line, above[line.Element], title);
            }
            else if (line.Strong || line.Text.Length < 80)
            {
                titled =
                    IsTitle(line.Text, _lexicon.Words.ProgrammeTitles) && NumberedLine.IsNone(line.Text)
                    || titled && !line.IsHeading
                    || titled && MeetingDates.First(line.Text) is not null;
            }
        }

        if (!reader.Found.Any())
        {
            var at = lines.FindIndex(l =>
                l.Table is null && IsTitle(l.Text, _lexicon.Words.ProgrammeTitles) && NumberedLine.IsNone(l.Text)
            );
            if (at >= 0)
            {
                reader.TakeLines(lines.Skip(at).ToList());
            }
        }

        return
        [
            .. reader
                .Found.Where(f => f.Topics.Count > 0)
                .Select(f =>
                {
                    var near = lines.Where(l => l.Table is null && l.Element < f.Element).TakeLast(8).ToList();
                    var said = lines
                        .Where(l => l.Table is null && l.Element > f.Element - 12 && DatesOfMeetings().IsMatch(l.Text))
                        .SelectMany(l => MeetingDates.All(l.Text));
                    return new WorkProgramme(f.Place)
                    {
                        Body = bodies.Of(near.Select(l => l.Text).Reverse()) ?? body,
                        Year =
                            near.Select(l => MeetingDates.Year(l.Text)).LastOrDefault(y => y is not null)
                            ?? MeetingDates.Year(name),
                        Meetings = [.. f.Meetings.Union(said).Order()],
                        Topics = f.Topics,
                    };
                }),
        ];
    }

    private List<ActionLog> Logs(
        List<MeetingLine> lines,
        Dictionary<int, List<MeetingLine>> above,
        BodyNames bodies,
        string? body
    )
    {
        var reader = new ActionLogReader(_lexicon);
        var logs = new List<ActionLog>();
        foreach (var line in lines.Where(l => l.Table is { Hidden: false }))
        {
            var near = above[line.Element].TakeLast(4).ToList();
            var title = string.Join(
                ' ',
                near.Where(l => l.Strong || l.Text.Length < 80).Select(l => l.Text).Append(line.Table!.Sheet)
            );
            if (reader.Log(line.Table!, title) is { } read && ActionLogReader.Actions(read) is { Count: > 0 } actions)
            {
                logs.Add(new(line.Place) { Body = bodies.Of(near.Select(l => l.Text)) ?? body, Actions = actions });
            }
        }

        return logs;
    }

    private List<Membership> Members(
        List<MeetingLine> lines,
        List<MeetingLine> front,
        Dictionary<int, List<MeetingLine>> above,
        BodyNames bodies,
        string? body
    )
    {
        var reader = new MembershipReader(_lexicon);
        var found = new List<Membership>();
        foreach (var line in lines.Where(l => l.Table is { Hidden: false }))
        {
            var near = above[line.Element].TakeLast(4).ToList();
            var title = string.Join(
                ' ',
                near.Where(l => l.Strong || l.Text.Length < 80).Select(l => l.Text).Append(line.Table!.Sheet)
            );
            if (reader.Table(line.Table!, title) is { Count: > 0 } members)
            {
                found.Add(new(line.Place) { Body = body ?? bodies.Of(near.Select(l => l.Text)), Members = members });
            }
        }

        if (found.Count == 0 && reader.Lines(front) is { Count: > 0 } listed)
        {
            found.Add(new(front[0].Place) { Body = body, Members = listed });
        }

        return found;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\W{0,5}(draft )?(minutes|notes|record) (of|from)\b|\bminutes$", Plain)]
    private static partial Regex MinutesTitle();

    [GeneratedRegex(
        @"\b(meeting (ended|closed|finished|concluded)|signed as a correct|true and correct record)\b",
        Plain
    )]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"\b(dates? of (the )?(future |next )?meetings?|meeting dates|meetings (are|will be) (held )?on)\b",
        Plain
    )]
    private static partial Regex DatesOfMeetings();
}
