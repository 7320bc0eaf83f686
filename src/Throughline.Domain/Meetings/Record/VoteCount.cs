namespace Throughline.Domain.Meetings.Record;

/// <summary>How a member voted.</summary>
public enum VoteChoice
{
    For,
    Against,
    Abstains,
}

/// <summary>What became of a motion.</summary>
public enum VoteOutcome
{
    Carried,
    Lost,

    /// <summary>As many for as against, and the chair has not given the casting vote.</summary>
    Tied,
}

/// <summary>A member's vote.</summary>
public sealed record MemberVote(NamedPerson Member, VoteChoice Choice);

/// <summary>
/// Votes counted: more for than against carries; where they are equal, the chair's casting vote decides (Local Government
/// Act 1972, schedule 12, paragraph 39, which paragraph 44 gives to committees).
/// </summary>
/// <param name="Casting">The chair's second vote; null where none was given.</param>
public sealed record VoteCount(int For, int Against, int Abstains, VoteChoice? Casting)
{
    public VoteOutcome Outcome =>
        For > Against ? VoteOutcome.Carried
        : For < Against ? VoteOutcome.Lost
        : Casting switch
        {
            VoteChoice.For => VoteOutcome.Carried,
            VoteChoice.Against => VoteOutcome.Lost,
            _ => VoteOutcome.Tied,
        };

    /// <summary>"For 3, against 1, abstained 1: carried".</summary>
    public string Words =>
        $"For {For}, against {Against}, abstained {Abstains}: "
        + Outcome switch
        {
            VoteOutcome.Carried => "carried",
            VoteOutcome.Lost => "lost",
            VoteOutcome.Tied => "equal, and the chair’s casting vote is not given",
        }
        + (For == Against && Outcome != VoteOutcome.Tied ? " by the chair’s casting vote" : "");

    public static VoteCount Of(IReadOnlyList<MemberVote> votes, VoteChoice? casting) =>
        new(
            votes.Count(v => v.Choice == VoteChoice.For),
            votes.Count(v => v.Choice == VoteChoice.Against),
            votes.Count(v => v.Choice == VoteChoice.Abstains),
            casting
        );
}
