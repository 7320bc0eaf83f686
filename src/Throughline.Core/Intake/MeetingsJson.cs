using System.Globalization;
using System.Text.Json;
using Throughline.Domain.Intake.Meetings;

namespace Throughline.Core.Intake;

/// <summary>Writes what meeting papers hold besides plans and reports; kinds that a paper lacks are left out.</summary>
internal static class MeetingsJson
{
    public static void Write(Utf8JsonWriter json, MeetingPapers papers)
    {
        if (papers.Agenda is { } agenda)
        {
            json.WritePropertyName("agenda");
            WriteAgenda(json, agenda);
        }

        List(json, "minutes", papers.Minutes, MinutesJson.Write);
        List(json, "workProgrammes", papers.WorkProgrammes, WriteProgramme);
        List(json, "actionLogs", papers.ActionLogs, WriteLog);
        List(json, "memberships", papers.Memberships, WriteMembership);
    }

    internal static void List<T>(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteAgenda(Utf8JsonWriter json, MeetingAgenda agenda)
    {
        json.WriteStartObject();
        ReadingJson.Optional(json, "body", agenda.Body);
        ReadingJson.Optional(json, "date", Day(agenda.Date));
        ReadingJson.Optional(json, "time", agenda.Time);
        ReadingJson.Optional(json, "venue", agenda.Venue);
        json.WriteStartArray("items");
        foreach (var item in agenda.Items)
        {
            json.WriteStartObject();
            ReadingJson.Optional(json, "number", item.Number);
            json.WriteString("title", item.Title);
            ReadingJson.Optional(json, "page", item.Page);
            ReadingJson.Optional(json, "leadOfficer", item.LeadOfficer);
            json.WriteBoolean("public", item.Public);
            ReadingJson.Optional(json, "exemptParagraph", item.ExemptParagraph);
            Place(json, item.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Where it stands, in an object of its own: an agenda's items have a page as printed beside.</summary>
    internal static void Place(Utf8JsonWriter json, Throughline.Domain.Plans.SourcePlace place)
    {
        json.WriteStartObject("place");
        ReadingJson.WritePlace(json, place);
        json.WriteEndObject();
    }

    private static void WriteProgramme(Utf8JsonWriter json, WorkProgramme programme)
    {
        json.WriteStartObject();
        ReadingJson.Optional(json, "body", programme.Body);
        ReadingJson.Optional(json, "year", programme.Year);
        json.WriteStartArray("meetings");
        foreach (var day in programme.Meetings)
        {
            json.WriteStringValue(Day(day));
        }

        json.WriteEndArray();
        json.WriteStartArray("topics");
        foreach (var topic in programme.Topics)
        {
            json.WriteStartObject();
            ReadingJson.Optional(json, "meeting", Day(topic.Meeting));
            json.WriteString("topic", topic.Topic);
            ReadingJson.Optional(json, "description", topic.Description);
            ReadingJson.Optional(json, "why", topic.Why);
            ReadingJson.Optional(json, "outcome", topic.Outcome);
            ReadingJson.Optional(json, "lead", topic.Lead);
            ReadingJson.Optional(json, "requestedBy", topic.RequestedBy);
            Place(json, topic.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLog(Utf8JsonWriter json, ActionLog log)
    {
        json.WriteStartObject();
        ReadingJson.Optional(json, "body", log.Body);
        json.WriteStartArray("actions");
        foreach (var action in log.Actions)
        {
            json.WriteStartObject();
            ReadingJson.Optional(json, "number", action.Number);
            ReadingJson.Optional(json, "meeting", Day(action.Meeting));
            ReadingJson.Optional(json, "item", action.Item);
            json.WriteString("action", action.Action);
            ReadingJson.Optional(json, "owner", action.Owner);
            ReadingJson.Optional(json, "due", action.Due);
            ReadingJson.Optional(json, "status", action.Status);
            ReadingJson.Optional(json, "response", action.Response);
            Place(json, action.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMembership(Utf8JsonWriter json, Membership membership)
    {
        json.WriteStartObject();
        ReadingJson.Optional(json, "body", membership.Body);
        json.WriteStartArray("members");
        foreach (var member in membership.Members)
        {
            json.WriteStartObject();
            json.WriteString("name", member.Name);
            ReadingJson.Optional(json, "role", member.Role);
            ReadingJson.Optional(json, "group", member.Group);
            ReadingJson.Optional(json, "voting", member.Voting);
            Place(json, member.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
