namespace Throughline.Domain.Meetings.Record;

/// <summary>Somebody whom a line of the record may name.</summary>
/// <param name="Id">The seat; null for somebody without one: an officer, a guest.</param>
public sealed record RoomPerson(Guid? Id, string Name, BodySeat? Seat);

/// <summary>Somebody whom a line named.</summary>
/// <param name="Id">The seat; null for somebody without one.</param>
public sealed record NamedPerson(Guid? Id, string Name);

/// <summary>What a line can be understood by.</summary>
/// <param name="People">Everybody known: seats with a name, leads of items, who has come in.</param>
/// <param name="MayVote">Seats that may vote on the item that is taken.</param>
/// <param name="Day">The meeting's day, from which "by Friday" is counted.</param>
public sealed record RecordRoom(IReadOnlyList<RoomPerson> People, IReadOnlyList<Guid> MayVote, DateOnly Day)
{
    /// <summary>
    /// Of those who may vote, the seats that vote on some matters only, and on which: whether the item is one a person says,
    /// by naming them.
    /// </summary>
    public IReadOnlyDictionary<Guid, string> VotesOnlyOn { get; init; } = new Dictionary<Guid, string>();
}
