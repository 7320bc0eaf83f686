using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Domain.Tests.Meetings.Record;

/// <summary>Who is in the room, whether that is a quorum, and what minutes say of it.</summary>
public sealed class RoomsAndMinutes
{
    private static readonly RoomSeat Wren = new(Guid.CreateVersion7(), "Cllr Ada Wren", BodySeat.Chair, true);
    private static readonly RoomSeat Cole = new(Guid.CreateVersion7(), "Cllr Idris Cole", BodySeat.Member, true);
    private static readonly RoomSeat Marl = new(Guid.CreateVersion7(), "Cllr Oona Marl", BodySeat.Member, true);
    private static readonly RoomSeat Fennick = new(Guid.CreateVersion7(), "Cllr Fennick", BodySeat.Substitute, true);
    private static readonly RoomSeat Ellery = new(Guid.CreateVersion7(), "Maud Ellery", BodySeat.Officer, false);
    private static readonly MinutesItem Plan = new(Guid.CreateVersion7(), 1, "Action plan", null);
    private static readonly MinutesItem Placement = new(Guid.CreateVersion7(), 2, "A placement", "1");
    private static readonly RoomSeat[] Seats = [Wren, Cole, Marl, Fennick, Ellery];

    private int _minute;

    [Fact]
    public void Who_came_and_has_not_left_is_in_the_room_and_a_substitute_votes_only_in_a_seat()
    {
        RoomNow.Of(Seats, [Said("a wren, cole, fennick, ellery")]).Voting.Count.ShouldBe(2);

        var room = RoomNow.Of(Seats, [Said("a wren, cole, ellery"), Said("s fennick for marl"), Said("l cole")]);

        room.Voting.Select(a => a.Person.Name).ShouldBe([Wren.Name, Fennick.Name], ignoreOrder: true);
        room.Seats.Single(a => a.Person.Name == Cole.Name).Where.ShouldBe(Whereabouts.Left);
        room.Seats.Single(a => a.Person.Name == Marl.Name).Where.ShouldBe(Whereabouts.Apologies);
    }

    [Fact]
    public void A_line_that_was_taken_back_moves_nobody()
    {
        var wrong = Said("a wren") with { Stands = false };

        RoomNow.Of(Seats, [wrong]).Voting.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(6, 4, "Six vote, four are needed", false, false)]
    [InlineData(5, 4, "Five vote, four are needed", false, true)]
    [InlineData(4, 4, "Four vote, four are needed", false, true)]
    [InlineData(3, 4, "Three vote, four are needed", true, false)]
    [InlineData(1, 1, "One votes, one is needed", false, true)]
    [InlineData(13, null, "13 vote, no quorum is set", false, false)]
    public void The_quorum_is_told_in_a_sentence(int here, int? needed, string heading, bool broken, bool near)
    {
        var watch = new QuorumWatch(here, needed);

        (watch.Heading, watch.IsBroken, watch.IsNear).ShouldBe((heading, broken, near));
    }

    [Fact]
    public void Minutes_drafted_from_a_record_leave_nothing_of_it_out()
    {
        var lines = Record();
        var parts = Draft(lines);

        MinutesCheck.Of(lines, parts).ShouldBeEmpty();
        var plan = parts.Single(p => p.Item == Plan.Id).Text;
        plan.ShouldContain("RESOLVED: that the plan be noted");
        plan.ShouldContain("Ewan Talbot undertook to all members: the list, by Friday 11 December 2026.");
        plan.ShouldContain("Vote. For 2, against 0, abstained 0: carried. For: Cllr Ada Wren and Cllr Idris Cole.");
        parts[0].Text.ShouldContain("Cllr Idris Cole | Member | from 7.00 pm");
        parts[1].Text.ShouldContain("Apologies were received from Cllr Oona Marl.");
    }

    [Fact]
    public void What_was_said_in_private_stands_in_a_part_of_its_own()
    {
        var parts = Draft([.. Record(), Said("n a secret", Placement.Id, isPrivate: true)]);

        parts.Where(p => p.Text.Contains("a secret", StringComparison.Ordinal)).ShouldAllBe(p => p.Exempt);
        parts.Single(p => p.Exempt).Heading.ShouldBe("2. A placement (in private)");
    }

    [Theory]
    [InlineData("that the plan be noted", "that the plan be praised")]
    [InlineData("For 2, against 0", "For 3, against 0")]
    [InlineData("by Friday 11 December 2026", "soon")]
    [InlineData("Ewan Talbot undertook", "An officer undertook")]
    public void A_word_that_changes_what_was_decided_or_promised_is_found(string words, string others)
    {
        var lines = Record();
        List<MinutesPart> parts =
        [
            .. Draft(lines).Select(p => p with { Text = p.Text.Replace(words, others, StringComparison.Ordinal) }),
        ];

        MinutesCheck.Of(lines, parts).ShouldHaveSingleItem();
    }

    [Fact]
    public void Only_who_is_named_and_when_is_asked_of_comings_and_goings()
    {
        var late = Said("l cole", Plan.Id);
        SaidLine[] lines = [.. Record(), late];
        var parts = Draft(lines);
        MinutesCheck.Of(lines, parts).ShouldBeEmpty();

        var cut = parts.Select(p =>
            p with
            {
                Text = p.Text.Replace(LineWording.Time(late.At), "", StringComparison.Ordinal),
            }
        );

        MinutesCheck.Of(lines, [.. cut]).ShouldHaveSingleItem().Line.ShouldBe(late);
    }

    private SaidLine[] Record() =>
        [
            Said("a wren, cole"),
            Said("x marl"),
            Said("p talbot all the list by friday", Plan.Id),
            Said("m wren cole that the plan be noted", Plan.Id),
            Said("v all for", Plan.Id),
            Said("r that the plan be noted", Plan.Id),
        ];

    private static IReadOnlyList<MinutesPart> Draft(IReadOnlyList<SaidLine> lines) =>
        MinutesDraft.Of([Plan, Placement], RoomNow.Of(Seats, lines), lines, MinutesStyle.Shipped);

    private SaidLine Said(string typed, Guid? item = null, bool isPrivate = false)
    {
        RecordRoom room = new(
            [.. Seats.Select(s => new RoomPerson(s.Id, s.Name, s.Seat)), new(null, "Ewan Talbot", null)],
            [Wren.Id, Cole.Id],
            LinesAreUnderstood.Day
        );
        var at = new TimeOnly(19, 0).AddMinutes(_minute++);
        return new(Guid.CreateVersion7(), at, item, isPrivate, true, null, LineReading.Read(typed, room));
    }
}
