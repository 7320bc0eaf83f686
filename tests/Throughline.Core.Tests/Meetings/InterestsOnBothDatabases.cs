using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Meetings;

/// <summary>Who registered what, declared what, and may not speak or vote on what.</summary>
[Trait("needs", "server")]
public sealed class InterestsOnBothDatabases
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_registered_interest_is_asked_about_until_it_is_declared_for_the_item_that_names_it(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var (meeting, member) = await LayAsync(database);
        await database.InScopeAsync(s =>
            Of(s)
                .RegisterAsync(
                    meeting.Body.Id,
                    member,
                    new(InterestKind.OtherRegistrable, "Harbour Homes Ltd", "trustee", null, null),
                    default
                )
        );
        await ItemAsync(database, meeting, "Minutes");
        var item = await ItemAsync(database, meeting, "Contract with Harbour Homes: placements");

        var touched = (await TouchedAsync(database, meeting)).ShouldHaveSingleItem();
        (touched.Member.Name, touched.Item.Id).ShouldBe(("Peregrine Hask", item.Id));

        await DeclareAsync(database, meeting, new(member, item.Id, InterestKind.OtherRegistrable, "Trustee", null));

        (await TouchedAsync(database, meeting)).ShouldBeEmpty();
        var declared = (await DeclaredAsync(database, meeting)).ShouldHaveSingleItem();
        declared.Standing.Words.ShouldBe("may speak only as the public may, and not vote; leaves the room");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_pecuniary_interest_takes_voice_and_vote_and_a_dispensation_gives_them_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var (meeting, member) = await LayAsync(database);
        await DeclareAsync(database, meeting, new(member, null, InterestKind.DisclosablePecuniary, "Employed", null));
        (await DeclaredAsync(database, meeting))[0].Standing.ShouldBe(new(SpeakRight.No, false, true));

        Task Grant(bool speak, DateOnly from, DateOnly until) =>
            database.InScopeAsync(s =>
                Of(s)
                    .GrantAsync(
                        meeting.Body.Id,
                        member,
                        new("The budget", speak, false, from, until, "Nobody else knows it", "Monitoring officer"),
                        default
                    )
            );
        (
            await Should.ThrowAsync<RuleBrokenException>(() => Grant(true, Today, Today.AddYears(4)))
        ).Message.ShouldContain("4 years");
        await Should.ThrowAsync<RuleBrokenException>(() => Grant(false, Today, Today.AddDays(1)));
        await Should.ThrowAsync<RuleBrokenException>(() => Grant(true, Today, Today.AddDays(-1)));
        await Grant(true, Today, Today.AddYears(4).AddDays(-1));
        var leave = (await database.InScopeAsync(s => Of(s).HoldingAsync(meeting, default))).ShouldHaveSingleItem();

        await DeclareAsync(
            database,
            meeting,
            new(member, null, InterestKind.DisclosablePecuniary, "Employed", leave.Id)
        );
        (await DeclaredAsync(database, meeting))[1].Standing.Words.ShouldBe("may speak but not vote");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nobody_elses_member_item_kind_or_dispensation_is_taken_and_a_declaration_can_be_taken_back(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var (meeting, member) = await LayAsync(database);
        var (other, stranger) = await LayAsync(database, "Another committee");
        var elsewhere = await ItemAsync(database, other, "Theirs");

        foreach (
            var (input, field) in new (DeclarationInput, string)[]
            {
                (new(stranger, null, InterestKind.Personal, "Words", null), "member"),
                (new(null, null, InterestKind.Personal, "Words", null), "member"),
                (new(member, elsewhere.Id, InterestKind.Personal, "Words", null), "item"),
                (new(member, null, InterestKind.Conflict, "Words", null), "kind"),
                (new(member, null, InterestKind.Personal, "Words", Guid.NewGuid()), "dispensation"),
                (new(member, null, InterestKind.Personal, " ", null), "nature"),
            }
        )
        {
            (await Should.ThrowAsync<RuleBrokenException>(() => DeclareAsync(database, meeting, input))).Field.ShouldBe(
                field
            );
        }

        await DeclareAsync(database, meeting, new(member, null, InterestKind.Personal, "A governor", null));
        var made = (await DeclaredAsync(database, meeting)).ShouldHaveSingleItem().Declaration;
        Task TakeBack(string? why) =>
            database.InScopeAsync(s => Of(s).TakeBackAsync(meeting.Meeting.Id, made.Id, 1, why, default));
        await Should.ThrowAsync<RuleBrokenException>(() => TakeBack(null));
        await TakeBack("For another item");
        (await DeclaredAsync(database, meeting)).ShouldBeEmpty();
        await Should.ThrowAsync<NotHereException>(() => TakeBack("Twice"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_agencys_people_see_no_register(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var (meeting, member) = await LayAsync(database);
        await database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Actor>().Person = TestDatabase.Somebody("Kit", Guid.NewGuid(), Role.AgencyLead);
            await Should.ThrowAsync<NotHereException>(() => Of(s).OfMemberAsync(meeting.Body.Id, member, default));
            (await Of(s).OfBodyAsync(meeting.Body.Id, Today, default)).ShouldBeEmpty();
        });
    }

    private static Interests Of(IServiceProvider services) => services.GetRequiredService<Interests>();

    private static async Task<(MeetingView Meeting, Guid Member)> LayAsync(
        TestDatabase database,
        string name = "Scrutiny Committee"
    ) =>
        await database.InScopeAsync(async s =>
        {
            var bodies = s.GetRequiredService<Bodies>();
            (await bodies.AddAsync(name, BodyKind.Committee, default)).ShouldBeNull();
            var body = (await bodies.ListAsync(default)).Single(b => b.Name == name).Id;
            var members = s.GetRequiredService<BodyMembers>();
            await members.AddAsync(body, new("Peregrine Hask", BodySeat.Member, null, true, null, null), default);
            var meetings = s.GetRequiredService<MeetingPlanning>();
            var meeting = await meetings.ArrangeAsync(body, new(new(2026, 12, 9), "7.00 pm", "Hall", null), default);
            return (
                await meetings.ViewAsync(meeting, default),
                (await members.ViewAsync(body, Today, default)).Now[0].Id
            );
        });

    private static async Task<AgendaItem> ItemAsync(TestDatabase database, MeetingView meeting, string title) =>
        await database.InScopeAsync(async s =>
        {
            var agendas = s.GetRequiredService<Agendas>();
            await agendas.AddAsync(meeting.Meeting.Id, new(title, null, 20, null, null, null), Today, default);
            return (await agendas.OfAsync(meeting.Meeting.Id, default)).Single(i => i.Title == title);
        });

    private static Task<List<InterestTouched>> TouchedAsync(TestDatabase database, MeetingView meeting) =>
        database.InScopeAsync(async s =>
            await Of(s)
                .TouchedAsync(
                    meeting,
                    await s.GetRequiredService<Agendas>().OfAsync(meeting.Meeting.Id, default),
                    default
                )
        );

    private static Task DeclareAsync(TestDatabase database, MeetingView meeting, DeclarationInput input) =>
        database.InScopeAsync(s => Of(s).DeclareAsync(meeting, input, default));

    private static Task<List<DeclarationView>> DeclaredAsync(TestDatabase database, MeetingView meeting) =>
        database.InScopeAsync(s => Of(s).OfMeetingAsync(meeting, default));
}
