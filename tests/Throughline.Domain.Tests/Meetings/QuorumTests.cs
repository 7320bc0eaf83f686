using Throughline.Domain.Meetings;

namespace Throughline.Domain.Tests.Meetings;

/// <summary>How many voting members must be there, and which municipal year a day is in.</summary>
public sealed class QuorumTests
{
    [Theory]
    [InlineData(4, 3, 12, 3)]
    [InlineData(4, 3, 13, 4)]
    [InlineData(4, 3, 5, 3)]
    [InlineData(null, 3, 40, 3)]
    [InlineData(2, null, 7, 4)]
    [InlineData(4, null, 1, 1)]
    [InlineData(4, null, 0, 1)]
    public void A_quorum_is_the_share_rounded_up_and_never_less_than_the_least(
        int? oneIn,
        int? least,
        int voting,
        int needed
    ) => new QuorumRule(oneIn, least).Needed(voting).ShouldBe(needed);

    [Fact]
    public void Where_nobody_set_a_quorum_none_is_said() => new QuorumRule(null, null).IsSet.ShouldBeFalse();

    [Theory]
    [InlineData("2026-04-30", "2025 to 2026")]
    [InlineData("2026-05-01", "2026 to 2027")]
    [InlineData("2027-01-15", "2026 to 2027")]
    public void A_municipal_year_begins_in_May(string day, string year) =>
        MunicipalYear
            .Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .ToString()
            .ShouldBe(year);

    [Fact]
    public void Every_kind_has_words()
    {
        Enum.GetValues<MeetingDayKind>().Select(k => k.Label()).ShouldBeUnique();
        Enum.GetValues<BodySeat>().Select(k => k.Label()).ShouldBeUnique();
        Enum.GetValues<TopicRequest>().Select(k => k.Label()).ShouldBeUnique();
        Enum.GetValues<TopicStepKind>().Select(k => k.Label()).ShouldBeUnique();
    }
}
