using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Domain.Tests.Meetings.Record;

/// <summary>What a line says is understood, and what is not certain is asked.</summary>
public sealed class LinesAreUnderstood
{
    /// <summary>A Wednesday.</summary>
    internal static readonly DateOnly Day = new(2026, 12, 9);

    internal static readonly RoomPerson Wren = Seat("Cllr Ada Wren", BodySeat.Chair);
    internal static readonly RoomPerson Cole = Seat("Cllr Idris Cole", BodySeat.Member);
    internal static readonly RoomPerson OtherCole = Seat("Cllr Nell Cole", BodySeat.Member);
    internal static readonly RoomPerson Marl = Seat("Cllr Oona Marl", BodySeat.Member);
    internal static readonly RoomPerson Hask = Seat("Cllr Peregrine Hask", BodySeat.Member);
    internal static readonly RoomPerson Talbot = new(null, "Ewan Talbot", null);

    internal static readonly RecordRoom Room = new(
        [Wren, Cole, Marl, Hask, Talbot],
        [Wren.Id!.Value, Cole.Id!.Value, Marl.Id!.Value],
        Day
    );

    [Fact]
    public void All_does_not_count_a_seat_that_votes_on_some_matters_only_and_says_so()
    {
        var room = Room with { VotesOnlyOn = new Dictionary<Guid, string> { [Marl.Id!.Value] = "schools" } };

        var all = LineReading.Read("v all for", room);
        all.Votes.Select(v => v.Member.Name).ShouldBe([Wren.Name, Cole.Name], ignoreOrder: true);
        all.Asks.Single().ShouldContain("Cllr Oona Marl votes only on schools");
        var named = LineReading.Read("v all for against Marl", room);
        named.Votes.Count.ShouldBe(3);
    }

    [Fact]
    public void A_promise_names_who_to_whom_what_and_by_when()
    {
        var line = Read("p Talbot all list of teams with evening visits by friday");

        line.Kind.ShouldBe(RecordKind.Promise);
        line.Who.ShouldBe(new NamedPerson(null, "Ewan Talbot"));
        line.ToWhom.ShouldBe("all members");
        line.What.ShouldBe("list of teams with evening visits");
        line.By.ShouldBe(new DateOnly(2026, 12, 11));
        line.Asks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("by friday", "2026-12-11")]
    [InlineData("by Wednesday", "2026-12-16")]
    [InlineData("by 18 december", "2026-12-18")]
    [InlineData("by the 18th of December", "2026-12-18")]
    [InlineData("by 15 January", "2027-01-15")]
    [InlineData("by 9 december", "2026-12-09")]
    [InlineData("by 8 december", "2027-12-08")]
    [InlineData("by 3 February 2028", "2028-02-03")]
    [InlineData("by 18/12", "2026-12-18")]
    [InlineData("by 18/12/27", "2027-12-18")]
    [InlineData("within two weeks", "2026-12-23")]
    [InlineData("in a fortnight", "2026-12-23")]
    [InlineData("within 10 days", "2026-12-19")]
    [InlineData("by tomorrow", "2026-12-10")]
    [InlineData("by the end of january", "2027-01-31")]
    public void A_day_is_counted_from_the_day_of_the_meeting(string words, string day)
    {
        var line = Read($"p Talbot the list {words}");

        line.By.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        line.What.ShouldBe("the list");
    }

    [Theory]
    [InlineData("by 31 february")]
    [InlineData("by next friday")]
    [InlineData("by the next meeting")]
    [InlineData("within ten working days")]
    public void A_day_that_is_not_certain_is_asked_and_its_words_are_kept(string words)
    {
        var line = Read($"p Talbot the list {words}");

        line.By.ShouldBeNull();
        line.What.ShouldBe($"the list {words}");
        line.Asks.ShouldHaveSingleItem().ShouldContain(words);
    }

    [Fact]
    public void Words_that_only_sound_like_a_day_stay_words()
    {
        var line = Read("p Talbot a note by post");

        (line.What, line.By).ShouldBe(("a note by post", null));
        line.Asks.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_two_bear_is_asked_and_the_words_are_kept()
    {
        var room = Room with { People = [.. Room.People, OtherCole] };

        var line = LineReading.Read("p cole the list", room);

        line.Who.ShouldBeNull();
        line.What.ShouldBe("cole the list");
        line.Asks.ShouldHaveSingleItem().ShouldContain("Cllr Idris Cole or Cllr Nell Cole");
        LineReading.Read("p nell cole the list", room).Who!.Name.ShouldBe("Cllr Nell Cole");
    }

    [Fact]
    public void A_name_that_nobody_bears_is_asked()
    {
        var line = Read("p Nobody the list by friday");

        line.Who.ShouldBeNull();
        line.Asks.ShouldHaveSingleItem().ShouldContain("“Nobody”");
        line.By.ShouldBe(new DateOnly(2026, 12, 11));
    }

    [Theory]
    [InlineData("m cole marl that the chair write")]
    [InlineData("m Cllr Cole, seconded by Cllr Marl: that the chair write")]
    [InlineData("m cole second marl that the chair write")]
    public void A_motion_has_a_mover_and_a_seconder(string typed)
    {
        var line = Read(typed);

        (line.Who!.Name, line.Second!.Name, line.What).ShouldBe((Cole.Name, Marl.Name, "that the chair write"));
        line.Asks.ShouldBeEmpty();
    }

    [Fact]
    public void A_motion_that_nobody_seconds_asks_who_does()
    {
        var line = Read("m cole that the report be noted");

        (line.Second, line.What).ShouldBe((null, "that the report be noted"));
        line.Asks.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_recorded_vote_counts_who_may_vote_and_says_who_may_not()
    {
        var line = Read("v for wren cole against marl hask");

        line.Count.ShouldBe(new VoteCount(2, 1, 0, null));
        line.Count!.Outcome.ShouldBe(VoteOutcome.Carried);
        line.Asks.ShouldHaveSingleItem().ShouldContain("Cllr Peregrine Hask may not vote");
    }

    [Fact]
    public void All_are_those_who_may_vote_and_who_is_named_after_votes_otherwise()
    {
        var line = Read("v all for against Marl");

        line.Count!.Words.ShouldBe("For 2, against 1, abstained 0: carried");
        line.Votes.Single(v => v.Choice == VoteChoice.Against).Member.Name.ShouldBe(Marl.Name);
    }

    [Fact]
    public void Equal_votes_wait_for_the_casting_vote_of_the_chair()
    {
        Read("v for wren against cole").Count!.Outcome.ShouldBe(VoteOutcome.Tied);
        Read("v for wren against cole casting against").Count!.Outcome.ShouldBe(VoteOutcome.Lost);
        Read("v 4 for 4 against casting for").Count!.Words.ShouldEndWith("carried by the chair’s casting vote");
    }

    [Theory]
    [InlineData("a wren, cole and marl", "Cllr Ada Wren,Cllr Idris Cole,Cllr Oona Marl")]
    [InlineData("a wren cole", "Cllr Ada Wren,Cllr Idris Cole")]
    [InlineData("l the chair", "Cllr Ada Wren")]
    [InlineData("a Dr Ines Carrow", "Dr Ines Carrow")]
    public void Those_who_come_and_go_are_named(string typed, string names) =>
        string.Join(',', Read(typed).People.Select(p => p.Name)).ShouldBe(names);

    [Fact]
    public void A_time_may_be_named_with_who_comes()
    {
        var line = Read("a marl at 7.33 pm");

        (line.People.Single().Name, line.At).ShouldBe((Marl.Name, new TimeOnly(19, 33)));
    }

    [Fact]
    public void A_substitute_sits_for_a_member()
    {
        var line = Read("s hask for marl");

        (line.Who!.Name, line.Second!.Name).ShouldBe((Hask.Name, Marl.Name));
    }

    [Theory]
    [InlineData("e 1 and 2 that the public be excluded", "1 and 2", "that the public be excluded")]
    [InlineData("e paragraph 3", "3", "")]
    public void The_public_is_excluded_by_a_paragraph(string typed, string paragraphs, string what)
    {
        var line = Read(typed);

        (line.Paragraphs, line.What).ShouldBe((paragraphs, what));
    }

    [Theory]
    [InlineData("The chair opened the meeting")]
    [InlineData("n")]
    [InlineData("zebra crossing")]
    public void What_begins_with_no_known_letter_is_a_note_of_all_its_words(string typed)
    {
        var line = Read(typed);

        (line.Kind, line.What).ShouldBe((RecordKind.Note, typed));
    }

    private static RecordLine Read(string typed) => LineReading.Read(typed, Room);

    private static RoomPerson Seat(string name, BodySeat seat) => new(Guid.CreateVersion7(), name, seat);
}
