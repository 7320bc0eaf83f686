using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>Items of an agenda that was read become items of the meeting of that day.</summary>
public sealed class AgendaTaking(Writes writes, Sight sight, MeetingsOnDays meetings)
{
    internal const string PublicInterest = "As the agenda that was read says; the reasons stand in the paper itself.";

    internal async Task<(Guid? Meeting, List<(LineToTake Line, Guid Record)> Made)> TakeAsync(
        Body body,
        TakenPart taken,
        IReadOnlyList<LineToTake> lines,
        CancellationToken cancel
    )
    {
        Need.That(taken.Day is not null, "Write the day of the meeting, such as 9 December 2026.", "day");
        var meeting = await meetings.OfAsync(body.Id, taken.Day!.Value, taken.Time, taken.Venue, cancel);
        var number = await sight.Of<AgendaItem>().CountAsync(i => i.MeetingId == meeting.Id, cancel);
        var made = new List<(LineToTake, Guid)>(lines.Count);
        foreach (var line in lines)
        {
            var exempt = line.Optional(ReadFieldKind.Exempt, 40);
            Need.That(
                exempt is not null
                    || line.Line.Fields.All(f => f.Kind != ReadFieldKind.Exempt || f is { Value: null, Hint: null }),
                "The paper keeps this item from the public. Write the paragraph of Schedule 12A by which it is exempt.",
                line.NameOf(ReadFieldKind.Exempt)
            );
            var item = writes.Add(
                new AgendaItem
                {
                    MeetingId = meeting.Id,
                    Number = ++number,
                    Title = line.Words(ReadFieldKind.Title, 400, "Give the item a title that names no child."),
                    Lead = line.Optional(ReadFieldKind.Lead, 200),
                    ExemptParagraph = exempt,
                    PublicInterest = exempt is null ? null : PublicInterest,
                }
            );
            writes.Record(MeetingEvents.ItemAdded, item, "item", null, $"{item.Number}. {item.Title}");
            made.Add((line, item.Id));
        }

        return (meeting.Id, made);
    }
}
