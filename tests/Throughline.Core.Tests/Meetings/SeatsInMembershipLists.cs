using Throughline.Core.Meetings.Papers;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Tests.Meetings;

/// <summary>What a membership list says of a seat, before a person looks at it.</summary>
public sealed class SeatsInMembershipLists
{
    [Theory]
    [InlineData("Chairman", BodySeat.Chair)]
    [InlineData("Vice-Chair", BodySeat.ViceChair)]
    [InlineData("Deputy Chair of the Panel", BodySeat.ViceChair)]
    [InlineData("Roman Catholic diocesan representative", BodySeat.CoOpted)]
    [InlineData("Parent governor representative (primary)", BodySeat.CoOpted)]
    [InlineData("Co-opted, youth council", BodySeat.CoOpted)]
    [InlineData("Substitute", BodySeat.Substitute)]
    [InlineData("Professional adviser", BodySeat.Officer)]
    [InlineData("Lead member", BodySeat.Member)]
    [InlineData(null, BodySeat.Member)]
    public void A_role_names_a_seat(string? role, BodySeat seat) => SeatWords.Of(role).ShouldBe(seat);

    [Theory]
    [InlineData("Education matters only", "Education matters")]
    [InlineData("Yes, on education only", "education")]
    [InlineData("Votes on education matters only", "education matters")]
    [InlineData("Only on education", "education")]
    [InlineData("Yes", null)]
    [InlineData(null, null)]
    public void A_vote_may_be_limited(string? voting, string? matters) => SeatWords.OnlyOn(voting).ShouldBe(matters);

    [Theory]
    [InlineData("Member", "No", false)]
    [InlineData("Member", "non-voting", false)]
    [InlineData("Co-opted", "without a vote", false)]
    [InlineData("Co-opted", "Education matters only", true)]
    [InlineData("Co-opted", null, false)]
    [InlineData("Member", null, true)]
    [InlineData("Officer", "Yes", false)]
    public void And_says_whether_it_votes(string role, string? voting, bool votes) =>
        SeatWords.Votes(new MemberOfBody("Ada Wren", role, null, voting, new(1))).ShouldBe(votes);
}
