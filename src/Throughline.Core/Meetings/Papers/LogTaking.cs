using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>Rows of an action log that was read become promises of ours, answered where the paper says so.</summary>
public sealed class LogTaking(Writes writes, MeetingsOnDays meetings)
{
    internal async Task<List<(LineToTake Line, Guid Record)>> TakeAsync(
        Body body,
        IReadOnlyList<LineToTake> lines,
        CancellationToken cancel
    )
    {
        var today = LondonTime.DayOf(writes.Now);
        var made = new List<(LineToTake, Guid)>(lines.Count);
        foreach (var line in lines)
        {
            var day =
                line.Day(ReadFieldKind.Meeting)
                ?? throw new RuleBrokenException(
                    "Write the day of the meeting that set it going: the log shows how long each answer took.",
                    line.NameOf(ReadFieldKind.Meeting)
                );
            var (answer, answered) = (line[ReadFieldKind.Answer], line.Day(ReadFieldKind.Answered));
            Need.That(
                answered is null || answer is not null,
                "Write what came of it, or take the day away: then it stays open.",
                line.NameOf(ReadFieldKind.Answer)
            );
            Need.That(
                answered is null || (answered >= day && answered <= today),
                "It was answered between the day of the meeting and today. Look at the day again.",
                line.NameOf(ReadFieldKind.Answered)
            );
            var promise = writes.Add(
                new MeetingPromise
                {
                    MeetingId = (await meetings.OfAsync(body.Id, day, null, null, cancel)).Id,
                    Who = line.Words(ReadFieldKind.Who, 200, "Name the person, post or team that has to do it."),
                    What = line.Words(ReadFieldKind.What, int.MaxValue, "Write what is to be done. Name no child."),
                    By = line.Day(ReadFieldKind.By),
                    Answer = answered is null ? null : answer,
                    AnsweredOn = answered,
                }
            );
            writes.Record(MeetingEvents.Promised, promise, "what", null, promise.What);
            if (answered is not null)
            {
                writes.Record(MeetingEvents.Answered, promise, "answer", null, promise.Answer);
            }

            made.Add((line, promise.Id));
        }

        return made;
    }
}
