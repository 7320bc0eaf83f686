using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Core.Meetings.Record;

/// <summary>Reads the record of a meeting: its lines, and what follows from them.</summary>
public sealed class MeetingRecords(Sight sight, MeetingPlanning meetings, Agendas agendas, Interests interests)
{
    /// <exception cref="NotHereException">There is no such meeting that they may see.</exception>
    public async Task<RecordView> ViewAsync(Guid meeting, CancellationToken cancel) =>
        await AtAsync(meeting, DateTime.MaxValue, cancel);

    /// <summary>The record as it stood when something was said, for a line that comes late.</summary>
    internal async Task<RecordView> AtAsync(Guid meeting, DateTime moment, CancellationToken cancel)
    {
        var view = await meetings.ViewAsync(meeting, cancel);
        var items = await agendas.OfAsync(meeting, cancel);
        var day = view.Meeting.Day;
        var members = await sight
            .Of<BodyMember>()
            .AsNoTracking()
            .Where(m =>
                m.BodyId == view.Body.Id
                && m.Name != null
                && (m.From == null || m.From <= day)
                && (m.Until == null || m.Until >= day)
            )
            .ToListAsync(cancel);
        var seats = await sight
            .Of<BodyMember>()
            .Where(m =>
                m.BodyId == view.Body.Id
                && m.Votes
                && (m.From == null || m.From <= day)
                && (m.Until == null || m.Until >= day)
            )
            .Select(m => m.Seat)
            .ToListAsync(cancel);
        List<BodyMember> ordered = [.. members.OrderBy(m => m.Seat).ThenBy(m => m.Name, StringComparer.CurrentCulture)];
        var kept = await sight
            .Of<RecordedLine>()
            .AsNoTracking()
            .Where(l => l.MeetingId == meeting)
            .OrderBy(l => l.SaidAt)
            .ThenBy(l => l.Number)
            .ToListAsync(cancel);
        var lines = LinesOf(kept);
        List<LineView> until = [.. lines.Where(l => l.Kept.SaidAt <= moment)];
        var room = RoomNow.Of(
            [.. ordered.Select(m => new RoomSeat(m.Id, m.Name!, m.Seat, m.Votes))],
            [.. until.Select(l => l.Said)]
        );
        var rule = new QuorumRule(view.Body.QuorumOneIn, view.Body.QuorumLeast);
        int? needed = rule.IsSet ? rule.Needed(seats.Count(s => s.CountsForQuorum())) : null;
        return new(
            view,
            items,
            lines,
            ordered,
            room,
            new(room.Voting.Count, needed),
            items.Find(i => i.Id == ItemOf(until)),
            PublicIn(until),
            await interests.OfMeetingAsync(view, cancel)
        );
    }

    /// <summary>All lines. One that a later line took back or put right stands no more, whatever becomes of that line:
    /// what it said would come back unseen.</summary>
    private static List<LineView> LinesOf(List<RecordedLine> kept)
    {
        var over = kept.Select(l => l.PutsRightId).ToHashSet();
        return kept.ConvertAll(l => new LineView(
            l,
            new(
                l.Id,
                RecordView.Wall(l.SaidAt),
                l.AgendaItemId,
                l.Private,
                !over.Contains(l.Id),
                l.PutsRightId,
                RecordLine.FromJson(l.Understood)
            )
        ));
    }

    private static Guid? ItemOf(List<LineView> lines) =>
        lines.FindLast(l => l.Said.Stands && l.Kept.Kind is RecordKind.Item or RecordKind.Ends) is { } last
        && last.Kept.Kind == RecordKind.Item
            ? last.Kept.AgendaItemId
            : null;

    private static bool PublicIn(List<LineView> lines) =>
        lines.FindLast(l => l.Said.Stands && l.Kept.Kind is RecordKind.Excludes or RecordKind.Readmits)?.Kept.Kind
            is not RecordKind.Excludes;
}
