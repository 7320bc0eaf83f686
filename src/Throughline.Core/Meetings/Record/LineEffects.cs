using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Core.Meetings.Record;

/// <summary>
/// What a line does beyond the record: a promise and a resolution go into the action log, an interest into the
/// declarations; what is taken back leaves them again. Each bears the line's id.
/// </summary>
public sealed class LineEffects(Writes writes, Sight sight, MeetingRules rules)
{
    private const string TakenBackInRecord = "Taken back in the record of the meeting.";

    /// <param name="wrong">The line that this one takes back or puts right; null for none.</param>
    internal async Task OfAsync(
        RecordView view,
        RecordedLine kept,
        RecordLine line,
        LineView? wrong,
        CancellationToken cancel
    )
    {
        if (wrong is not null)
        {
            await UndoAsync(wrong, cancel);
        }

        switch (line.Kind)
        {
            case RecordKind.Promise when line is { Who: { } who, What.Length: > 0 }:
                Log(kept, who.Name, line, isResolution: false);
                break;
            case RecordKind.Resolution:
                Log(kept, view.Meeting.Body.Name, line, isResolution: true);
                break;
            case RecordKind.Interest
                when line is { Who.Id: { } member, Interest: { } kind }
                    && (
                        rules
                            .InterestsFor(view.Meeting.Body.Kind, view.Meeting.Meeting.Day)
                            ?.Kinds.Any(k => k.Kind == kind)
                        ?? true
                    ):
                Declare(kept, member, kind, line.What);
                break;
            default:
                break;
        }

        if (
            kept.AgendaItemId is { } item
            && (line.Kind == RecordKind.Resolution || wrong?.Line.Kind == RecordKind.Resolution)
        )
        {
            await ResolveAsync(view, item, kept, line, wrong, cancel);
        }
    }

    internal void Log(RecordedLine kept, string who, RecordLine line, bool isResolution)
    {
        var promise = writes.Add(
            new MeetingPromise
            {
                Id = kept.Id,
                MeetingId = kept.MeetingId,
                AgendaItemId = kept.AgendaItemId,
                Who = who.Length > 200 ? who[..200] : who,
                What = line.What,
                ToWhom = line.ToWhom,
                By = line.By,
                IsResolution = isResolution,
            }
        );
        writes.Record(MeetingEvents.Promised, promise, "what", null, promise.What);
    }

    internal void Declare(RecordedLine kept, Guid member, InterestKind kind, string nature)
    {
        var declaration = writes.Add(
            new Declaration
            {
                Id = kept.Id,
                MeetingId = kept.MeetingId,
                MemberId = member,
                AgendaItemId = kept.AgendaItemId,
                Kind = kind,
                Nature = nature.Length > 0 ? nature : "Said in the meeting",
            }
        );
        writes.Record(MeetingEvents.Declared, declaration, "declaration", null, declaration.Nature);
    }

    private async Task UndoAsync(LineView wrong, CancellationToken cancel)
    {
        var id = wrong.Kept.Id;
        if (
            wrong.Line.Kind is RecordKind.Promise or RecordKind.Resolution
            && await sight.Of<MeetingPromise>().SingleOrDefaultAsync(p => p.Id == id, cancel) is { } promise
        )
        {
            promise.TakenBackBecause = TakenBackInRecord;
            writes.Record(
                MeetingEvents.PromiseTakenBack,
                promise,
                "what",
                promise.What,
                null,
                promise.TakenBackBecause
            );
            writes.Change(promise);
        }
        else if (
            wrong.Line.Kind == RecordKind.Interest
            && await sight.Of<Declaration>().SingleOrDefaultAsync(d => d.Id == id && d.TakenBackBecause == null, cancel)
                is { } declaration
        )
        {
            declaration.TakenBackBecause = TakenBackInRecord;
            writes.Record(
                MeetingEvents.DeclarationTakenBack,
                declaration,
                "declaration",
                declaration.Nature,
                null,
                declaration.TakenBackBecause
            );
            writes.Change(declaration);
        }
    }

    /// <summary>The item's resolution is what stands in the record on it.</summary>
    private async Task ResolveAsync(
        RecordView view,
        Guid id,
        RecordedLine kept,
        RecordLine line,
        LineView? wrong,
        CancellationToken cancel
    )
    {
        var item = await sight.Of<AgendaItem>().SingleAsync(i => i.Id == id, cancel);
        var standing = view
            .Standing.Where(l =>
                l.Kept.AgendaItemId == id && l.Line.Kind == RecordKind.Resolution && l.Kept.Id != wrong?.Kept.Id
            )
            .Select(l => (l.Kept.SaidAt, l.Line.What));
        if (line.Kind == RecordKind.Resolution)
        {
            standing = standing.Append((kept.SaidAt, line.What));
        }

        var before = item.Resolved;
        var words = string.Join('\n', standing.OrderBy(s => s.SaidAt).Select(s => s.What));
        item.Resolved = words.Length == 0 ? null : words;
        if (before != item.Resolved)
        {
            writes.Record(MeetingEvents.Resolved, item, "resolved", before, item.Resolved);
            writes.Change(item);
        }
    }
}
