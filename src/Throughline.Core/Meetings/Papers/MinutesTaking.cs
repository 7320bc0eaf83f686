using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>
/// Minutes that were read become the record of their meeting, as if it had been typed: who came, what was declared, resolved
/// and promised. Resolutions and promises go into the action log with it.
/// </summary>
public sealed class MinutesTaking(Writes writes, Sight sight, MeetingsOnDays meetings, LineEffects effects)
{
    internal async Task<(Guid? Meeting, List<(LineToTake Line, Guid Record)> Made)> TakeAsync(
        Body body,
        ReadPart part,
        TakenPart taken,
        IReadOnlyList<LineToTake> lines,
        CancellationToken cancel
    )
    {
        Need.That(taken.Day is not null, "Write the day of the meeting, such as 9 December 2026.", "day");
        Need.That(
            taken.Day <= LondonTime.DayOf(writes.Now),
            "The meeting has not been held yet. Look at the day again.",
            "day"
        );
        var began = ClockTime.Parse(taken.Time);
        Need.That(
            began is not null,
            "Write when the meeting began, such as 7.00 pm: its record is kept in order of time.",
            "time"
        );
        var meeting = await meetings.OfAsync(body.Id, taken.Day!.Value, taken.Time, taken.Venue, cancel);
        Need.That(
            !await sight
                .Of<KeptMinutes>()
                .AnyAsync(m => m.MeetingId == meeting.Id && m.State == MinutesState.Approved, cancel),
            "The minutes of this meeting are approved, so its record is closed."
        );
        var room = await RoomAsync(body, meeting, began!.Value, cancel);
        if (room.Number == 0)
        {
            room.Keep(writes, null, new RecordLine(RecordKind.Begins, RecordKind.Begins.Sign(), ""));
        }

        var made = new List<(LineToTake, Guid)>(lines.Count);
        AgendaItem? last = null;
        foreach (var line in lines)
        {
            var item = line.Line.Under is { } title ? room.ItemOf(writes, title) : null;
            if (item is not null && item != last)
            {
                room.Keep(writes, item, new RecordLine(RecordKind.Item, $"i {item.Number}", "") { Item = item.Number });
                last = item;
            }

            var said = room.Understand(line);
            var kept = room.Keep(writes, item, said);
            Effect(body, room, kept, said, item, line);
            made.Add((line, kept.Id));
        }

        if (ClockTime.Parse(part.Ends) is { } ended && ended > began && !room.Ended)
        {
            room.Keep(writes, null, new RecordLine(RecordKind.Ends, RecordKind.Ends.Sign(), ""), ended);
        }

        return (meeting.Id, made);
    }

    private void Effect(
        Body body,
        PaperRoom room,
        RecordedLine kept,
        RecordLine said,
        AgendaItem? item,
        LineToTake line
    )
    {
        switch (said.Kind)
        {
            case RecordKind.Promise:
                effects.Log(
                    kept,
                    line.Words(ReadFieldKind.Who, 200, "Name the person, post or team that promised."),
                    said,
                    isResolution: false
                );
                break;
            case RecordKind.Resolution:
                effects.Log(kept, body.Name, said, isResolution: true);
                if (item is not null)
                {
                    var before = item.Resolved;
                    item.Resolved = before is null ? said.What : $"{before}\n{said.What}";
                    writes.Record(MeetingEvents.Resolved, item, "resolved", before, item.Resolved);
                    room.Changed(writes, item);
                }

                break;
            case RecordKind.Interest when said is { Who.Id: { } member, Interest: { } kind }:
                effects.Declare(kept, member, kind, said.What);
                break;
            default:
                break;
        }
    }

    private async Task<PaperRoom> RoomAsync(Body body, Meeting meeting, TimeOnly began, CancellationToken cancel)
    {
        var kept = await sight
            .Of<RecordedLine>()
            .AsNoTracking()
            .Where(l => l.MeetingId == meeting.Id)
            .Select(l => new
            {
                l.Number,
                l.Kind,
                l.SaidAt,
            })
            .ToListAsync(cancel);
        var day = meeting.Day;
        return new(
            meeting,
            await sight
                .Of<AgendaItem>()
                .Where(i => i.MeetingId == meeting.Id)
                .OrderBy(i => i.Number)
                .ToListAsync(cancel),
            await sight
                .Of<BodyMember>()
                .AsNoTracking()
                .Where(m =>
                    m.BodyId == body.Id
                    && m.Name != null
                    && (m.From == null || m.From <= day)
                    && (m.Until == null || m.Until >= day)
                )
                .ToListAsync(cancel),
            kept.Count == 0 ? 0 : kept.Max(l => l.Number),
            kept.Select(l => l.SaidAt).Append(LondonTime.At(day, began)).Max(),
            kept.Exists(l => l.Kind == RecordKind.Ends)
        );
    }
}
