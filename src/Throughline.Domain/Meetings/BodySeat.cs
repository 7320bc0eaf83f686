namespace Throughline.Domain.Meetings;

/// <summary>What somebody is in a board, subgroup or committee.</summary>
public enum BodySeat
{
    Chair,
    ViceChair,
    Member,
    CoOpted,
    Substitute,

    /// <summary>Advises and never votes.</summary>
    Officer,
}

/// <summary>Facts about each seat.</summary>
public static class BodySeats
{
    public static string Label(this BodySeat seat) =>
        seat switch
        {
            BodySeat.Chair => "Chair",
            BodySeat.ViceChair => "Vice-chair",
            BodySeat.Member => "Member",
            BodySeat.CoOpted => "Co-opted member",
            BodySeat.Substitute => "Substitute",
            BodySeat.Officer => "Officer",
        };

    /// <summary>True for seats of which a vote counts towards the quorum where the member has one.</summary>
    public static bool CountsForQuorum(this BodySeat seat) => seat is not (BodySeat.Substitute or BodySeat.Officer);
}
