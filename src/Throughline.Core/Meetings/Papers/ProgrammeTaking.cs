using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings.Papers;

/// <summary>Topics of a work programme that was read become topics of ours.</summary>
public sealed class ProgrammeTaking(Writes writes, WorkProgrammes programmes, MeetingsOnDays meetings)
{
    internal async Task<List<(LineToTake Line, Guid Record)>> TakeAsync(
        Body body,
        int? year,
        IReadOnlyList<LineToTake> lines,
        CancellationToken cancel
    )
    {
        var days = lines.Select(l => l.Day(ReadFieldKind.Meeting)).ToList();
        // A topic without a meeting belongs to the programme's year: as it says, or that of its first meeting.
        var usual =
            year is { } begins ? new MunicipalYear(begins)
            : days.OfType<DateOnly>().Order().Select(d => (DateOnly?)d).FirstOrDefault() is { } first
                ? MunicipalYear.Of(first)
            : MunicipalYear.Of(LondonTime.DayOf(writes.Now));
        var made = new List<(LineToTake, Guid)>(lines.Count);
        foreach (var (line, day) in lines.Zip(days))
        {
            var meeting = day is { } on ? await meetings.OfAsync(body.Id, on, null, null, cancel) : null;
            var topic = programmes.Put(
                body.Id,
                day is { } at ? MunicipalYear.Of(at) : usual,
                new(
                    line.Words(ReadFieldKind.Title, 400, "Give the topic a title that names no child."),
                    line[ReadFieldKind.Why],
                    line[ReadFieldKind.Outcome],
                    line.Optional(ReadFieldKind.Lead, 200),
                    Enum.TryParse<TopicRequest>(line[ReadFieldKind.Request], out var request) && Enum.IsDefined(request)
                        ? request
                        : TopicRequest.Officer,
                    line.Optional(ReadFieldKind.AskedBy, 200),
                    null,
                    null
                ),
                meeting?.Id
            );
            made.Add((line, topic.Id));
        }

        return made;
    }
}
