using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>Minutes as the lines of a meeting's record: who came, who was sorry, interests, and what each item resolved and
/// brought as promises.</summary>
internal static class MinutesLines
{
    public static ReadPart Of(MeetingMinutes minutes, int index)
    {
        var lines = new List<ReadLine>();
        foreach (var person in minutes.Present.Concat(minutes.InAttendance))
        {
            Add(
                person.Place,
                RecordKind.Arrives,
                null,
                true,
                new(ReadFieldKind.Who, person.Name),
                new(ReadFieldKind.Lead, person.Role)
            );
        }

        foreach (var person in minutes.Apologies)
        {
            Add(person.Place, RecordKind.Apologies, null, true, new ReadField(ReadFieldKind.Who, person.Name));
        }

        foreach (var said in minutes.Declarations)
        {
            Add(
                said.Place,
                RecordKind.Interest,
                null,
                true,
                new(ReadFieldKind.Who, said.Who),
                new(ReadFieldKind.What, said.Item is null ? said.Interest : $"{said.Interest} ({said.Item})")
            );
        }

        foreach (var item in minutes.Items)
        {
            foreach (var resolved in item.Resolved)
            {
                Add(
                    resolved.Place,
                    RecordKind.Resolution,
                    item.Title,
                    true,
                    new ReadField(ReadFieldKind.What, resolved.Text)
                );
            }

            foreach (var promise in item.Promises)
            {
                Add(
                    promise.Place,
                    RecordKind.Promise,
                    item.Title,
                    promise.Firm,
                    new(ReadFieldKind.Who, promise.Who.Length == 0 ? null : promise.Who),
                    new(ReadFieldKind.What, promise.What),
                    new(ReadFieldKind.ToWhom, promise.ToWhom),
                    ReadParts.DayField(ReadFieldKind.By, promise.By)
                );
            }
        }

        return new(PaperKind.Minutes, index, minutes.Body, minutes.Date, minutes.Start, null, minutes.Place, lines)
        {
            Ends = minutes.End,
        };

        void Add(SourcePlace place, RecordKind says, string? item, bool proposed, params ReadField[] fields) =>
            lines.Add(new(lines.Count, place, fields, proposed, says, item));
    }
}
