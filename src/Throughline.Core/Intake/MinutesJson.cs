using System.Text.Json;
using Throughline.Domain.Intake.Meetings;

namespace Throughline.Core.Intake;

/// <summary>Writes what was read of the minutes of one meeting.</summary>
internal static class MinutesJson
{
    public static void Write(Utf8JsonWriter json, MeetingMinutes minutes)
    {
        json.WriteStartObject();
        ReadingJson.Optional(json, "body", minutes.Body);
        ReadingJson.Optional(json, "date", MeetingsJson.Day(minutes.Date));
        ReadingJson.Optional(json, "start", minutes.Start);
        ReadingJson.Optional(json, "end", minutes.End);
        People(json, "present", minutes.Present);
        People(json, "apologies", minutes.Apologies);
        People(json, "inAttendance", minutes.InAttendance);
        MeetingsJson.List(json, "attendanceChanges", minutes.Changes, WriteChange);
        MeetingsJson.List(json, "declarations", minutes.Declarations, WriteDeclaration);
        MeetingsJson.List(json, "items", minutes.Items, WriteItem);
        MeetingsJson.Place(json, minutes.Place);
        json.WriteEndObject();
    }

    private static void People(Utf8JsonWriter json, string name, IReadOnlyList<Attendee> people) =>
        MeetingsJson.List(
            json,
            name,
            people,
            (j, person) =>
            {
                j.WriteStartObject();
                j.WriteString("name", person.Name);
                ReadingJson.Optional(j, "role", person.Role);
                j.WriteEndObject();
            }
        );

    private static void WriteChange(Utf8JsonWriter json, AttendanceChange change)
    {
        json.WriteStartObject();
        json.WriteString("who", change.Who);
        json.WriteString("what", change.What);
        ReadingJson.Optional(json, "time", change.Time);
        MeetingsJson.Place(json, change.Place);
        json.WriteEndObject();
    }

    private static void WriteDeclaration(Utf8JsonWriter json, DeclaredInterest declared)
    {
        json.WriteStartObject();
        json.WriteString("who", declared.Who);
        json.WriteString("interest", declared.Interest);
        ReadingJson.Optional(json, "item", declared.Item);
        MeetingsJson.Place(json, declared.Place);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, MinutedItem item)
    {
        json.WriteStartObject();
        ReadingJson.Optional(json, "number", item.Number);
        json.WriteString("title", item.Title);
        json.WriteStartArray("resolved");
        foreach (var resolution in item.Resolved)
        {
            json.WriteStringValue(resolution.Text);
        }

        json.WriteEndArray();
        WriteVotes(json, item.Votes);
        json.WriteStartArray("promises");
        foreach (var promise in item.Promises)
        {
            WritePromise(json, promise);
        }

        json.WriteEndArray();
        MeetingsJson.Place(json, item.Place);
        json.WriteEndObject();
    }

    private static void WriteVotes(Utf8JsonWriter json, RecordedVote? votes)
    {
        if (votes is null)
        {
            return;
        }

        json.WriteStartObject("votes");
        Number(json, "for", votes.For);
        Number(json, "against", votes.Against);
        Number(json, "abstained", votes.Abstained);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WritePromise(Utf8JsonWriter json, SpokenPromise promise)
    {
        json.WriteStartObject();
        json.WriteString("who", promise.Who);
        json.WriteString("what", promise.What);
        ReadingJson.Optional(json, "toWhom", promise.ToWhom);
        ReadingJson.Optional(json, "by", promise.By);
        json.WriteBoolean("firm", promise.Firm);
        MeetingsJson.Place(json, promise.Place);
        json.WriteEndObject();
    }
}
