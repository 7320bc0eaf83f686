using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>What is known of a body already, for the lines of one part of a paper.</summary>
internal sealed class KnownOf
{
    private readonly ReadPart _part;
    private Dictionary<DateOnly, Guid> _meetings = [];
    private Dictionary<Guid, DateOnly> _days = [];
    private List<WorkTopic> _topics = [];
    private List<MeetingPromise> _promises = [];
    private List<BodyMember> _members = [];
    private List<AgendaItem> _items = [];
    private List<RecordLine> _said = [];

    private KnownOf(ReadPart part) => _part = part;

    public static async Task<KnownOf> ReadAsync(Sight sight, Body body, ReadPart part, CancellationToken cancel)
    {
        var meetings = await sight
            .Of<Meeting>()
            .AsNoTracking()
            .Where(m => m.BodyId == body.Id && m.State != MeetingState.CalledOff)
            .Select(m => new { m.Id, m.Day })
            .ToListAsync(cancel);
        var known = new KnownOf(part)
        {
            _meetings = meetings.GroupBy(m => m.Day).ToDictionary(g => g.Key, g => g.First().Id),
            _days = meetings.ToDictionary(m => m.Id, m => m.Day),
        };
        List<Guid> ids = [.. known._days.Keys];
        Guid? meeting = part.Day is { } day && known._meetings.TryGetValue(day, out var id) ? id : null;
        switch (part.Kind)
        {
            case PaperKind.WorkProgramme:
                known._topics = await sight
                    .Of<WorkTopic>()
                    .AsNoTracking()
                    .Where(t => t.BodyId == body.Id)
                    .ToListAsync(cancel);
                break;
            case PaperKind.Membership:
                known._members = await sight
                    .Of<BodyMember>()
                    .AsNoTracking()
                    .Where(m => m.BodyId == body.Id && m.Name != null && m.Until == null)
                    .ToListAsync(cancel);
                break;
            case PaperKind.ActionLog:
                known._promises = await sight
                    .Of<MeetingPromise>()
                    .AsNoTracking()
                    .Where(p => ids.Contains(p.MeetingId) && p.TakenBackBecause == null)
                    .ToListAsync(cancel);
                break;
            case PaperKind.Agenda when meeting is not null:
                known._items = await sight
                    .Of<AgendaItem>()
                    .AsNoTracking()
                    .Where(i => i.MeetingId == meeting)
                    .ToListAsync(cancel);
                break;
            case PaperKind.Minutes when meeting is not null:
                known._promises = await sight
                    .Of<MeetingPromise>()
                    .AsNoTracking()
                    .Where(p => p.MeetingId == meeting && p.TakenBackBecause == null)
                    .ToListAsync(cancel);
                known._said = (
                    await sight
                        .Of<RecordedLine>()
                        .AsNoTracking()
                        .Where(l => l.MeetingId == meeting)
                        .Select(l => l.Understood)
                        .ToListAsync(cancel)
                ).ConvertAll(RecordLine.FromJson);
                break;
            default:
                break;
        }

        return known;
    }

    /// <returns>What is known, in words; null for nothing.</returns>
    public string? Of(ReadLine line) =>
        _part.Kind switch
        {
            PaperKind.WorkProgramme => Topic(line),
            PaperKind.Membership => Member(line),
            PaperKind.Agenda => line[ReadFieldKind.Title] is { } title
            && _items.Find(i => SameWords.In(i.Title, title)) is { } item
                ? $"It is item {item.Number} of the agenda already."
                : null,
            PaperKind.ActionLog => Promise(line),
            PaperKind.Minutes => Said(line),
        };

    private string? Topic(ReadLine line)
    {
        // A standing topic comes back at each meeting: only one of the same meeting is the same.
        var day = Day(line[ReadFieldKind.Meeting]);
        return
            line[ReadFieldKind.Title] is { } title
            && _topics.Find(t => SameWords.In(t.Title, title) && (day is null || DayOf(t) is not { } at || at == day))
                is { } topic
            ? DayOf(topic) is { } stands
                ? $"It stands in the work programme already, for {ReadParts.Shown(stands)}."
                : "It stands in the work programme already, without a meeting."
            : null;
    }

    private DateOnly? DayOf(WorkTopic topic) =>
        topic.MeetingId is { } id && _days.TryGetValue(id, out var day) ? day : null;

    private string? Member(ReadLine line) =>
        line[ReadFieldKind.Who] is { } name && _members.Find(m => SameWords.InNames(m.Name!, name)) is { } member
            ? $"{member.Name} has a seat already: {member.Seat.Label()}."
            : null;

    private string? Promise(ReadLine line)
    {
        var meeting =
            Day(line[ReadFieldKind.Meeting]) is { } day && _meetings.TryGetValue(day, out var id) ? id : (Guid?)null;
        return
            line[ReadFieldKind.What] is { } what
            && _promises.Find(p => (meeting is null || p.MeetingId == meeting) && SameWords.In(p.What, what))
                is { } promise
            ? $"It stands in the action log already, from {ReadParts.Shown(_days[promise.MeetingId])}."
            : null;
    }

    private string? Said(ReadLine line) =>
        line.Says switch
        {
            RecordKind.Resolution or RecordKind.Promise => line[ReadFieldKind.What] is { } what
            && _promises.Exists(p =>
                p.IsResolution == (line.Says == RecordKind.Resolution) && SameWords.In(p.What, what)
            )
                ? "It stands in the action log already."
                : null,
            _ => line[ReadFieldKind.Who] is { } who
            && _said.Exists(s =>
                s.Kind == line.Says
                && (
                    s.People.Any(p => SameWords.InNames(p.Name, who))
                    || (s.Who is { } one && SameWords.InNames(one.Name, who))
                )
            )
                ? "The record of the meeting says so already."
                : null,
        };

    private static DateOnly? Day(string? words) =>
        words is not null && TargetDate.Parse(words) is { Kind: TargetKind.Day, First: { } day } ? day : null;
}
