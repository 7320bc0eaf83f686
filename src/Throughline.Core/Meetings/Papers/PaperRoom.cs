using Throughline.Core.Data;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>The meeting that minutes are of, while their lines become its record.</summary>
/// <param name="number">Of the last line that its record has; 0 for none.</param>
/// <param name="last">When that was said, or when the meeting began, in UTC.</param>
/// <param name="ended">True where the record says that it ended.</param>
internal sealed class PaperRoom(
    Meeting meeting,
    List<AgendaItem> items,
    List<BodyMember> members,
    int number,
    DateTime last,
    bool ended
)
{
    private readonly HashSet<Guid> _new = [];
    private DateTime _last = last;

    public int Number { get; private set; } = number;

    public bool Ended { get; } = ended;

    /// <summary>The item of the agenda that minutes call so; a new one at its end where it has none.</summary>
    public AgendaItem ItemOf(Writes writes, string title)
    {
        if (items.Find(i => SameWords.In(i.Title, title)) is { } there)
        {
            return there;
        }

        var item = writes.Add(
            new AgendaItem
            {
                MeetingId = meeting.Id,
                Number = items.Count + 1,
                Title = title.Length > 400 ? title[..400] : title,
            }
        );
        writes.Record(MeetingEvents.ItemAdded, item, "item", null, $"{item.Number}. {item.Title}");
        items.Add(item);
        _new.Add(item.Id);
        return item;
    }

    /// <summary>Notes that an item changes, once where it was there before.</summary>
    public void Changed(Writes writes, AgendaItem item)
    {
        if (_new.Add(item.Id))
        {
            writes.Change(item);
        }
    }

    /// <param name="at">By England's clocks; null for a moment after the line before, as minutes do not say when.</param>
    public RecordedLine Keep(Writes writes, AgendaItem? item, RecordLine said, TimeOnly? at = null)
    {
        var moment = at is { } time ? LondonTime.At(meeting.Day, time) : _last;
        _last = (moment > _last ? moment : _last).AddSeconds(1);
        var kept = writes.Add(
            new RecordedLine
            {
                MeetingId = meeting.Id,
                AgendaItemId = item?.Id,
                Number = ++Number,
                SaidAt = _last.AddSeconds(-1),
                Kind = said.Kind,
                Typed = said.Typed,
                Understood = said.ToJson(),
                Private = item?.ExemptParagraph is not null,
            }
        );
        writes.Record(MeetingEvents.LineKept, kept, "line", null, kept.Typed);
        return kept;
    }

    /// <summary>A line of the minutes as a line of the record.</summary>
    public RecordLine Understand(LineToTake line)
    {
        var kind = line.Line.Says ?? RecordKind.Note;
        var who = line.Optional(ReadFieldKind.Who, 200) is { } name ? Person(name) : null;
        var what = kind is RecordKind.Arrives or RecordKind.Apologies
            ? Need.Words(who?.Name, line.NameOf(ReadFieldKind.Who), "Name the person.")
            : line.Words(ReadFieldKind.What, RecordLine.Longest - 300, "Write what was said. Name no child.");
        var said = new RecordLine(kind, Typed(kind, who?.Name, what), what)
        {
            Who = kind is RecordKind.Arrives or RecordKind.Apologies ? null : who,
            People = kind is RecordKind.Arrives or RecordKind.Apologies && who is not null ? [who] : [],
        };
        return kind switch
        {
            RecordKind.Promise => said with
            {
                ToWhom = line.Optional(ReadFieldKind.ToWhom, 200),
                By = line.Day(ReadFieldKind.By),
            },
            RecordKind.Interest => said with { Interest = InterestIn(what) },
            _ => said,
        };
    }

    private NamedPerson Person(string name) =>
        members.Where(m => SameWords.InNames(m.Name!, name)).ToList() is [var member]
            ? new(member.Id, member.Name!)
            : new(null, name);

    private static string Typed(RecordKind kind, string? who, string what) =>
        kind is RecordKind.Promise or RecordKind.Interest && who is not null
            ? $"{kind.Sign()} {who}: {what}"
            : $"{kind.Sign()} {what}";

    /// <summary>The kind of interest, where its own words say it.</summary>
    private static InterestKind? InterestIn(string words) =>
        Enum.GetValues<InterestKind>()
            .Where(k => NamedIn.Text(k.Label(), words))
            .Select(k => (InterestKind?)k)
            .FirstOrDefault();
}
