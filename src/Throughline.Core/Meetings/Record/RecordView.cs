using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Core.Meetings.Record;

/// <summary>A line with what was understood of it.</summary>
public sealed record LineView(RecordedLine Kept, SaidLine Said)
{
    public RecordLine Line => Said.Line;
}

/// <summary>A meeting under way: what was said, who is in the room, and who may do what.</summary>
/// <param name="Lines">In the order in which they were said.</param>
/// <param name="Members">Seats of the body on the day.</param>
/// <param name="Quorum">Voting members in the room against those who are needed.</param>
/// <param name="Item">The item that is taken; null before the first and after the end.</param>
/// <param name="PublicIn">False while the public is excluded.</param>
/// <param name="Declared">What members declared before the meeting and in it.</param>
public sealed record RecordView(
    MeetingView Meeting,
    IReadOnlyList<AgendaItem> Items,
    IReadOnlyList<LineView> Lines,
    IReadOnlyList<BodyMember> Members,
    RoomNow Room,
    QuorumWatch Quorum,
    AgendaItem? Item,
    bool PublicIn,
    IReadOnlyList<DeclarationView> Declared
)
{
    public IEnumerable<LineView> Standing => Lines.Where(l => l.Said.Stands);

    public bool HasBegun => Standing.Any(l => l.Line.Kind == RecordKind.Begins);

    public bool HasEnded => Standing.Any(l => l.Line.Kind == RecordKind.Ends);

    /// <summary>When it began, by England's clocks; null before.</summary>
    public TimeOnly? Began => Standing.FirstOrDefault(l => l.Line.Kind == RecordKind.Begins)?.Said.At;

    /// <summary>When an item was first taken; null where it was not.</summary>
    public TimeOnly? TakenAt(AgendaItem item) => Standing.FirstOrDefault(l => l.Kept.AgendaItemId == item.Id)?.Said.At;

    /// <summary>True where what is said now is not for the public.</summary>
    public bool IsPrivate => !PublicIn || Item?.ExemptParagraph is not null;

    /// <summary>Those with an interest that binds them on the item that is taken.</summary>
    public IEnumerable<DeclarationView> BoundNow =>
        Declared.Where(d => d.Standing.IsBound && (d.Item is null || d.Item.Id == Item?.Id));

    /// <summary>Those in the room who may vote on the item that is taken.</summary>
    public IEnumerable<PersonInRoom> MayVote =>
        Room.Voting.Where(a => !BoundNow.Any(d => d.Member.Id == a.Person.Id && !d.Standing.Vote));

    /// <summary>The last motion or amendment of the item, and whether a vote has been taken on it.</summary>
    public LineView? Motion =>
        Standing.LastOrDefault(l =>
            l.Kept.AgendaItemId == Item?.Id && l.Line.Kind is RecordKind.Motion or RecordKind.Amendment
        );

    /// <summary>What a line that is typed now can be understood by.</summary>
    public RecordRoom Known =>
        new(
            [
                .. Members.Where(m => m.Name is not null).Select(m => new RoomPerson(m.Id, m.Name!, m.Seat)),
                .. Room.Others.Select(o => o.Person),
                .. Items
                    .Where(i => i.Lead is not null)
                    .Select(i => i.Lead!)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Where(n =>
                        !Members.Any(m => n.Equals(m.Name, StringComparison.OrdinalIgnoreCase))
                        && !Room.Others.Any(o => n.Equals(o.Person.Name, StringComparison.OrdinalIgnoreCase))
                    )
                    .Select(n => new RoomPerson(null, n, null)),
            ],
            [.. MayVote.Where(a => a.Person.Id is not null).Select(a => a.Person.Id!.Value)],
            Meeting.Meeting.Day
        )
        {
            VotesOnlyOn = Members.Where(m => m.VotesOnlyOn is not null).ToDictionary(m => m.Id, m => m.VotesOnlyOn!),
        };

    /// <summary>The matters to which somebody's vote is limited; null for all, and for whoever has none.</summary>
    public string? OnlyOn(PersonInRoom voter) => Members.FirstOrDefault(m => m.Id == voter.Person.Id)?.VotesOnlyOn;

    /// <summary>The time on the wall in England at a moment.</summary>
    internal static TimeOnly Wall(DateTime utc) => TimeOnly.FromDateTime(LondonTime.Local(utc));
}
