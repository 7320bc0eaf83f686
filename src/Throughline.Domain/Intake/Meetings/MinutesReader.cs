using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads the minutes of one meeting out of its lines.</summary>
internal sealed partial class MinutesReader(MeetingLexicon lexicon, BodyNames bodies)
{
    private const int LongestTitle = 160;
    private const int LongestLabel = 48;

    private static readonly Hints Apology = new("apolog");

    /// <param name="head">The lines above the attendance: body, day, place.</param>
    /// <param name="lines">The attendance and all that follows.</param>
    /// <returns>Null where no item of business follows.</returns>
    public MeetingMinutes? Read(List<MeetingLine> head, List<MeetingLine> lines)
    {
        var all = new MinuteTables(lexicon).Unfold(lines);
        var starts = Starts(all);
        var first = starts.Count > 0 ? starts[0].At : all.Count;
        var title = string.Join(' ', head.Select(l => l.Text));
        var date = MeetingDates.First(title);
        var attendance = new AttendanceReader(lexicon, new PeopleReader(lexicon));
        var rest = attendance.Read(all[..first], date);
        if (starts.Count == 0)
        {
            return null;
        }

        var times = MeetingDates.Times(Dated().Replace(title, " "));
        var promises = new PromiseReader(lexicon, attendance.Everybody);
        var items = new List<MinutedItem>();
        var changes = new List<AttendanceChange>();
        var declarations = new List<DeclaredInterest>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].At : all.Count;
            var body = all.GetRange(starts[i].At + 1, end - starts[i].At - 1);
            declarations.AddRange(body.SelectMany(l => DeclarationReader.In(l.Text, l.Place)));
            items.Add(Item(starts[i].Number, starts[i].Title, all[starts[i].At], body, promises));
            foreach (
                var line in body.Where(l =>
                        Apology.In(l.Text) && ApologiesIn().IsMatch(l.Text) && attendance.Apologies.Count == 0
                    )
                    .ToList()
            )
            {
                attendance.Read([line], date);
            }
        }

        foreach (var line in rest.Concat(all.Skip(first)))
        {
            changes.AddRange(AttendanceChanges.In(line.Text, line.Place));
        }

        return new MeetingMinutes(head.Count > 0 ? head[0].Place : lines[0].Place)
        {
            Body = bodies.Of(head.Select(l => l.Text)),
            Date = date,
            Start =
                times.Count > 0
                    ? times[0].Value.Trim()
                    : rest.Concat(all)
                        .Select(l => Began().Match(l.Text))
                        .FirstOrDefault(m => m.Success)
                        ?.Groups["time"]
                        .Value,
            End =
                EndOf(all)
                ?? (times.Count > 1 && Between().IsMatch(Dated().Replace(title, " ")) ? times[1].Value.Trim() : null),
            Present = Told(attendance.Present, changes),
            Apologies = attendance.Apologies,
            InAttendance = Told(attendance.InAttendance, changes),
            Changes = changes,
            Declarations = declarations,
            Items = items,
        };
    }

    private MinutedItem Item(string? number, string title, MeetingLine at, List<MeetingLine> body, PromiseReader reader)
    {
        var resolutions = new ResolutionReader(lexicon);
        var promises = new List<SpokenPromise>();
        RecordedVote? votes = null;
        foreach (var line in body.Where(l => l.Table is null))
        {
            votes ??= VoteReader.In(line.Text);
            if (
                lexicon.MayHold(line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestLabel)), lexicon.Words.Action)
                && ActionLabel().Match(line.Text) is { Success: true } label
                && lexicon.Is(label.Groups["label"].Value, lexicon.Words.Action)
            )
            {
                resolutions.Take(line with { Text = "-", Strong = true });
                var words = line with { Text = line.Text[label.Length..] };
                if (words.Text.Length > 3)
                {
                    promises.AddRange(reader.In(words, labelled: true));
                }
            }
            else if (!resolutions.Take(line))
            {
                promises.AddRange(reader.In(line));
            }
            else if (AgreedWhoWould().IsMatch(line.Text))
            {
                promises.AddRange(reader.In(line));
            }
        }

        return new(number, title, at.Place)
        {
            Resolved = resolutions.Found,
            Votes = votes,
            Promises = promises,
        };
    }

    /// <summary>Where items begin: lines whose numbers follow each other, or else headings.</summary>
    private List<(int At, string? Number, string Title)> Starts(List<MeetingLine> lines)
    {
        var numbered = new List<(int, NumberedLine)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Number is { } own ? $"{own} {lines[i].Text}" : lines[i].Text;
            if (
                lines[i].Table is null
                && text.Length < LongestTitle
                && NumberedLine.Of(text) is { } line
                && (
                    lines[i].Strong
                    || !line.Rest.EndsWith('.') && !line.Rest.EndsWith(';') && !Sentence().IsMatch(line.Rest)
                )
            )
            {
                numbered.Add((i, line));
            }
        }

        var strong = NumberedLine.Chain([.. numbered.Where(n => lines[n.Item1].Strong)]);
        var chain = NumberedLine.Chain(numbered);
        chain = strong.Count * 2 >= chain.Count && strong.Count > 1 ? strong : chain;
        return chain.Count > 1
            ? [.. chain.Select(c => (c.At, (string?)c.Line.Number, c.Line.Rest.TrimEnd(':', ' ')))]
            :
            [
                .. lines
                    .Select((l, i) => (Line: l, At: i))
                    .Where(x =>
                        x.Line.Table is null
                        && x.Line.Text.Length < 120
                        && (x.Line.Strong || InCapitals(x.Line.Text))
                        && IsTitle(x.Line.Text)
                    )
                    .Select(x => (x.At, (string?)null, x.Line.Text.TrimEnd(':'))),
            ];
    }

    private static bool InCapitals(string text) =>
        text.Length > 8
        && text.Contains(' ', StringComparison.Ordinal)
        && !text.Any(char.IsLower)
        && text.Any(char.IsUpper);

    private bool IsTitle(string text) =>
        !lexicon.Is(text, lexicon.Words.Resolved)
        && !lexicon.Is(text, lexicon.Words.Action)
        && !lexicon.Is(text, lexicon.Words.Present)
        && !lexicon.Is(text, lexicon.Words.InAttendance)
        && !lexicon.Is(text, lexicon.Words.Apologies)
        && !text.EndsWith('.')
        && text.Any(char.IsLetter)
        && !text.Contains(':', StringComparison.Ordinal)
        && !ResolvedWord().IsMatch(text);

    private static string? EndOf(List<MeetingLine> lines) =>
        lines.Select(l => Ended().Match(l.Text)).LastOrDefault(m => m.Success) is { } m
            ? MeetingDates.Time(m.Value)
            : null;

    private static List<Attendee> Told(List<Attendee> people, List<AttendanceChange> changes)
    {
        var told = new List<Attendee>();
        foreach (var person in people)
        {
            var (role, own) = AttendanceChanges.OfRole(person);
            changes.AddRange(own);
            told.Add(person with { Role = role });
        }

        return told;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\W{0,5}(?<label>[A-Za-z ]{5,20}?)(\s\d{1,3}([./]\d{1,3})?)?\s{0,3}[:–—-]\s{0,3}", Plain)]
    private static partial Regex ActionLabel();

    [GeneratedRegex(
        @"\b(ended|closed|finished|concluded|terminated|rose|close of meeting|end of meeting|adjourned)\b.{0,30}?\b(at|:|was)?\s{0,3}(\d{1,2}([.:]\d{2})?\s?([ap]\.?m\b\.?)?|noon)",
        Plain
    )]
    private static partial Regex Ended();

    [GeneratedRegex(
        @"\bmeeting (began|started|commenced|opened)( at)? (?<time>\d{1,2}([.:]\d{2})?\s?([ap]\.?m\b\.?)?)",
        Plain
    )]
    private static partial Regex Began();

    [GeneratedRegex(@"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}(st|nd|rd|th)? [a-z]{3,9} \d{4}\b", Plain)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\d\s?([ap]\.?m\b\.?)?\s?(-|–|—|to|until)\s?\d", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^\W{0,5}(apologies|an apology)\b.{0,60}\b(from|behalf)\b|\bapologies (for absence )?(were|was) (received|given|submitted)",
        Plain
    )]
    private static partial Regex ApologiesIn();

    [GeneratedRegex(@"\b(that|was|were|had|has|agreed|noted|said|reported|would|will)\b", Plain)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\W{0,3}(resolved|recommended|agreed|decision|action)\b", Plain)]
    private static partial Regex ResolvedWord();

    [GeneratedRegex(@"\bagreed that [^.;:]{2,80}? (would|will) [a-z]", Plain)]
    private static partial Regex AgreedWhoWould();
}
