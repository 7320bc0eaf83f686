using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Throughline.Core.Meetings;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Meetings as iCalendar (RFC 5545): the day, the time and place, and nothing of the agenda.</summary>
internal static class MeetingCalendar
{
    private const string Zone = "Europe/London";

    /// <param name="name">The body's, which the calendar bears.</param>
    public static string Of(string name, IEnumerable<MeetingRow> rows)
    {
        var calendar = new Calendar { ProductId = "-//Throughline//Meetings//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddTimeZone(new VTimeZone(Zone));
        foreach (var row in rows)
        {
            calendar.Events.Add(EventOf(row));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent EventOf(MeetingRow row)
    {
        var meeting = row.Meeting;
        var made = new CalendarEvent
        {
            Uid = $"{meeting.Id}@throughline",
            Summary = row.Body.Name,
            Location = meeting.Venue,
            Status = meeting.State == MeetingState.CalledOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            // A calendar takes the later of two with one identifier.
            Sequence = meeting.Version,
            DtStamp = new CalDateTime(DateTime.SpecifyKind(meeting.ChangedAt, DateTimeKind.Utc)),
        };
        var day = meeting.Day;
        if (ClockTime.Parse(meeting.Time) is { } time)
        {
            made.Start = new CalDateTime(day, time, Zone);
            made.Duration = Duration.FromMinutes(meeting.Minutes);
        }
        else
        {
            made.Start = new CalDateTime(day);
        }

        return made;
    }
}
