namespace Throughline.Domain.Meetings.Record;

/// <summary>Who was there, as minutes say it.</summary>
internal static class MinutesAttendance
{
    /// <summary>A row for each who came: name, seat, when they came and left.</summary>
    public static string Table(RoomNow room, MinutesStyle style)
    {
        var rows = new List<string>();
        rows.AddRange(Came(room.Seats).Select(a => $"{a.Person.Name} | {SeatOf(a)} | {Times(a)}"));
        rows.AddRange(Came(room.Others).Select(a => $"{a.Person.Name} | {style.InAttendance} | {Times(a)}"));
        return rows.Count == 0 ? "" : $"{style.Present} | As | Times\n{string.Join('\n', rows)}";
    }

    /// <summary>Apologies, substitutes, and who was absent without.</summary>
    public static string Away(RoomNow room, MinutesStyle style)
    {
        List<string> apologies = [.. Where(room, Whereabouts.Apologies)];
        List<string> absent = [.. Where(room, Whereabouts.Absent)];
        List<string> lines =
        [
            apologies.Count == 0
                ? style.NoApologies
                : MinutesStyle.Fill(style.Apologies, ("names", LineWording.List(apologies))),
            .. room
                .Seats.Where(a => a.For is not null)
                .Select(a => MinutesStyle.Fill(style.Substitute, ("who", a.Person.Name), ("whom", a.For!.Name))),
        ];
        if (absent.Count > 0)
        {
            lines.Add(MinutesStyle.Fill(style.Absent, ("names", LineWording.List(absent))));
        }

        return string.Join('\n', lines);
    }

    /// <summary>A substitute or an officer who stays away is missed by nobody.</summary>
    private static IEnumerable<string> Where(RoomNow room, Whereabouts where) =>
        room
            .Seats.Where(a =>
                a.Where == where
                && (where == Whereabouts.Apologies || a.Person.Seat is { } seat && seat.CountsForQuorum())
            )
            .Select(a => a.Person.Name);

    private static IEnumerable<PersonInRoom> Came(IReadOnlyList<PersonInRoom> people) =>
        people.Where(a => a.Passings.Count > 0);

    private static string SeatOf(PersonInRoom attendee) =>
        attendee.For is { } whom ? $"Substitute for {whom.Name}" : attendee.Person.Seat?.Label() ?? "";

    private static string Times(PersonInRoom attendee) =>
        string.Join(", ", attendee.Passings.Select(p => $"{(p.In ? "from" : "to")} {LineWording.Time(p.At)}"));
}
