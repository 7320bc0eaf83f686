namespace Throughline.Domain.Meetings.Record;

/// <summary>Where somebody is.</summary>
public enum Whereabouts
{
    Here,
    Left,
    Apologies,

    /// <summary>Neither came nor sent word.</summary>
    Absent,
}

/// <summary>A time at which somebody came in or left.</summary>
public sealed record Passing(TimeOnly At, bool In);

/// <summary>Somebody and what the record says of their attendance.</summary>
/// <param name="For">The member whose seat they take as a substitute; null for none.</param>
/// <param name="Passings">Comings and goings in order.</param>
public sealed record PersonInRoom(
    RoomPerson Person,
    bool Votes,
    Whereabouts Where,
    NamedPerson? For,
    IReadOnlyList<Passing> Passings
);

/// <summary>A seat of the body on the meeting's day.</summary>
public sealed record RoomSeat(Guid Id, string Name, BodySeat Seat, bool Votes);

/// <summary>Who is in the room, from the lines of the record that stand.</summary>
/// <param name="Seats">Everybody with a seat, in the order of the body.</param>
/// <param name="Others">Those without one who came in.</param>
public sealed record RoomNow(IReadOnlyList<PersonInRoom> Seats, IReadOnlyList<PersonInRoom> Others)
{
    /// <summary>Those in the room whose vote counts, and towards the quorum: members, and substitutes in a seat.</summary>
    public IReadOnlyList<PersonInRoom> Voting =>
        [.. Seats.Where(a => a.Where == Whereabouts.Here && a.Votes && CountsNow(a))];

    /// <param name="lines">In the order in which they were said.</param>
    public static RoomNow Of(IReadOnlyList<RoomSeat> seats, IReadOnlyList<SaidLine> lines)
    {
        var people = seats.ToDictionary(s => s.Id, s => new Marks(new(s.Id, s.Name, s.Seat), s.Votes));
        var others = new Dictionary<string, Marks>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Where(l => l.Stands))
        {
            var at = line.Line.At ?? line.At;
            switch (line.Line.Kind)
            {
                case RecordKind.Arrives or RecordKind.Leaves or RecordKind.Apologies:
                    foreach (var named in line.Line.People)
                    {
                        Of(named).Mark(line.Line.Kind, at);
                    }

                    break;
                case RecordKind.Substitute when line.Line is { Who: { } who, Second: { } whom }:
                    Of(who).For = whom;
                    Of(who).Mark(RecordKind.Arrives, at);
                    Of(whom).Mark(RecordKind.Apologies, at);
                    break;
                default:
                    break;
            }
        }

        return new([.. people.Values.Select(m => m.Told)], [.. others.Values.Select(m => m.Told)]);

        Marks Of(NamedPerson named)
        {
            if (named.Id is { } id && people.TryGetValue(id, out var seated))
            {
                return seated;
            }

            if (!others.TryGetValue(named.Name, out var other))
            {
                others[named.Name] = other = new(new(null, named.Name, null), false);
            }

            return other;
        }
    }

    private static bool CountsNow(PersonInRoom attendee) =>
        attendee.Person.Seat is { } seat && (seat.CountsForQuorum() || attendee.For is not null);

    private sealed class Marks(RoomPerson person, bool votes)
    {
        private readonly List<Passing> _passings = [];
        private bool _apologies;

        public NamedPerson? For { get; set; }

        public PersonInRoom Told =>
            new(
                person,
                votes,
                _passings.Count > 0 ? (_passings[^1].In ? Whereabouts.Here : Whereabouts.Left)
                    : _apologies ? Whereabouts.Apologies
                    : Whereabouts.Absent,
                For,
                _passings
            );

        public void Mark(RecordKind kind, TimeOnly at)
        {
            if (kind == RecordKind.Apologies)
            {
                _apologies = true;
            }
            else if ((_passings.Count > 0 && _passings[^1].In) != (kind == RecordKind.Arrives))
            {
                // Whoever is in comes in no second time, and whoever is out does not leave again.
                _passings.Add(new(at, kind == RecordKind.Arrives));
            }
        }
    }
}
