using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Audit;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Plans;
using Throughline.Core.Tests.Cycles;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Meetings;

/// <summary>From the work programme to the agenda, the resolution and the promise that is answered.</summary>
[Trait("needs", "server")]
public sealed class MeetingsOnBothDatabases
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_topic_that_moves_is_deferred_and_dropped_keeps_each_reason_and_who_asked(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var body = await BodyAsync(database);
        var (december, february) = (
            await ArrangeAsync(database, body, new(2026, 12, 9)),
            await ArrangeAsync(database, body, new(2027, 2, 3))
        );
        await database.InScopeAsync(s =>
            Programmes(s)
                .AddAsync(
                    body,
                    new(2026),
                    new("Sufficiency", "Few homes", null, null, TopicRequest.Member, "Cllr Cole", 150, december),
                    default
                )
        );

        var topic = (await ViewAsync(database, body)).Meetings[0].Topics.ShouldHaveSingleItem().Topic;
        (await ViewAsync(database, body)).Meetings[0].Over.ShouldBe(30);
        await StepAsync(database, topic, 1, new TopicMove.ToMeeting(february), "The strategy is late");
        await StepAsync(database, topic, 2, new TopicMove.Waits(), "The budget comes first");
        (await ViewAsync(database, body)).Waiting.ShouldHaveSingleItem();
        await StepAsync(database, topic, 3, new TopicMove.Dropped(), "The board looks at it");
        await StepAsync(database, topic, 4, new TopicMove.ToMeeting(february), "The board did not");

        var after = await ViewAsync(database, body);
        after.Dropped.ShouldBeEmpty();
        var steps = after.Meetings[1].Topics.ShouldHaveSingleItem().Steps;
        steps
            .Select(s => (s.Kind, s.Why, s.AskedBy))
            .ShouldBe([
                (TopicStepKind.Added, "Few homes", "Cllr Cole"),
                (TopicStepKind.Moved, "The strategy is late", "The chair"),
                (TopicStepKind.Deferred, "The budget comes first", "The chair"),
                (TopicStepKind.Dropped, "The board looks at it", "The chair"),
                (TopicStepKind.TakenUp, "The board did not", "The chair"),
            ]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nothing_moves_without_a_reason_to_where_it_stands_or_over_somebody_elses_step(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var body = await BodyAsync(database);
        var meeting = await ArrangeAsync(database, body, new(2026, 12, 9));
        var other = await ArrangeAsync(database, await BodyAsync(database, "Another"), new(2026, 12, 10));
        await database.InScopeAsync(s =>
            Programmes(s)
                .AddAsync(
                    body,
                    new(2026),
                    new("Sufficiency", null, null, null, TopicRequest.Officer, null, null, null),
                    default
                )
        );
        var topic = (await ViewAsync(database, body)).Waiting[0].Topic;

        Task Step(TopicMove move, string why) => StepAsync(database, topic, 1, move, why);
        await Should.ThrowAsync<RuleBrokenException>(() => Step(new TopicMove.ToMeeting(meeting), " "));
        await Should.ThrowAsync<RuleBrokenException>(() => Step(new TopicMove.Waits(), "No change"));
        await Should.ThrowAsync<RuleBrokenException>(() => Step(new TopicMove.ToMeeting(other), "Not ours"));
        await Step(new TopicMove.ToMeeting(meeting), "There is room");
        await Should.ThrowAsync<ChangedMeanwhileException>(() => Step(new TopicMove.Dropped(), "Late"));
        (await ViewAsync(database, body)).Meetings[0].Topics.ShouldHaveSingleItem().Steps.Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Items_keep_an_order_without_gaps_however_they_are_moved(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var meeting = await ArrangeAsync(database, await BodyAsync(database), new(2026, 12, 9));
        foreach (var title in new[] { "a", "b", "c", "d" })
        {
            await AddItemAsync(database, meeting, title, Today);
        }

        var items = await ItemsAsync(database, meeting);
        await MoveAsync(database, items[3], 1);
        await MoveAsync(database, items[0], 99);
        await MoveAsync(database, items[1], -5);

        var now = await ItemsAsync(database, meeting);
        now.Select(i => i.Title).ShouldBe(["b", "d", "c", "a"]);
        now.Select(i => i.Number).ShouldBe([1, 2, 3, 4]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Once_a_committees_agenda_is_out_only_the_chairs_reason_lets_an_item_in(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var meeting = await ArrangeAsync(database, await BodyAsync(database), new(2026, 12, 9));
        await AddItemAsync(database, meeting, "On the last day", new(2026, 12, 1));

        (
            await Should.ThrowAsync<RuleBrokenException>(() =>
                AddItemAsync(database, meeting, "A day late", new(2026, 12, 2))
            )
        ).Field.ShouldBe("urgent");
        await database.InScopeAsync(s =>
            s.GetRequiredService<Agendas>()
                .AddAsync(
                    meeting,
                    new("A day late", null, null, null, null, "A closure since"),
                    new(2026, 12, 2),
                    default
                )
        );
        (await ItemsAsync(database, meeting)).Select(i => i.UrgentBecause).ShouldBe([null, "A closure since"]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_exempt_item_says_why_the_public_is_kept_out(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var meeting = await ArrangeAsync(database, await BodyAsync(database), new(2026, 12, 9));

        Task Add(string? interest) =>
            database.InScopeAsync(s =>
                s.GetRequiredService<Agendas>()
                    .AddAsync(meeting, new("A placement", null, 20, "1 and 2", interest, null), Today, default)
            );

        (await Should.ThrowAsync<RuleBrokenException>(() => Add(null))).Field.ShouldBe("interest");
        await Add("Somebody could be known by it.");
        (await ItemsAsync(database, meeting)).ShouldHaveSingleItem().ExemptParagraph.ShouldBe("1 and 2");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_promise_stays_in_the_log_until_it_is_answered_and_says_how_late_it_is(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var meeting = await ArrangeAsync(database, await BodyAsync(database), new(2026, 10, 14));
        await database.InScopeAsync(s =>
            Log(s).PromiseAsync(meeting, null, new("Head of Custody", "The figure", null, new(2026, 10, 23)), default)
        );
        await database.InScopeAsync(s =>
            Log(s).PromiseAsync(meeting, null, new("Named Nurse", "A note", "all members", null), default)
        );

        var open = await database.InScopeAsync(s => Log(s).OpenAsync(default));
        open.Select(p => p.Promise.Who).ShouldBe(["Head of Custody", "Named Nurse"]);
        open.Select(p => p.Promise.DaysLate(Today)).ShouldBe([10, 0]);

        Task Answer(string? words, DateOnly? on) =>
            database.InScopeAsync(s => Log(s).AnswerAsync(open[0].Promise.Id, 1, words, on, Today, default));
        await Should.ThrowAsync<RuleBrokenException>(() => Answer(" ", Today));
        await Should.ThrowAsync<RuleBrokenException>(() => Answer("Sent", new(2026, 10, 13)));
        await Should.ThrowAsync<RuleBrokenException>(() => Answer("Sent", Today.AddDays(1)));
        await Answer("Sent to all members", new(2026, 10, 30));

        (await database.InScopeAsync(s => Log(s).OpenAsync(default)))
            .ShouldHaveSingleItem()
            .Promise.Who.ShouldBe("Named Nurse");
        (await database.InScopeAsync(s => Log(s).AnsweredAsync(9, default)))
            .ShouldHaveSingleItem()
            .Promise.DaysLate(Today)
            .ShouldBe(7);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_quorum_counts_all_voting_seats_vacant_ones_too_and_no_substitutes_or_officers(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var body = await BodyAsync(database);
        foreach (
            var (name, seat, votes, until) in new (string?, BodySeat, bool, DateOnly?)[]
            {
                ("Ada Wren", BodySeat.Chair, true, null),
                (null, BodySeat.Member, true, null),
                ("Idris Cole", BodySeat.Member, true, null),
                ("Tomas Bright", BodySeat.CoOpted, false, null),
                ("Oona Marl", BodySeat.Substitute, true, null),
                ("Gone Before", BodySeat.Member, true, new DateOnly(2026, 5, 1)),
            }
        )
        {
            await database.InScopeAsync(s =>
                s.GetRequiredService<BodyMembers>().AddAsync(body, new(name, seat, null, votes, null, until), default)
            );
        }

        await database.InScopeAsync(async s =>
        {
            var members = s.GetRequiredService<BodyMembers>();
            (await members.ViewAsync(body, Today, default)).Quorum.ShouldBeNull();
            await members.ChangeTermsAsync(body, 1, "Scrutiny of children's services", new(2, null), null, default);
        });
        var view = await database.InScopeAsync(s =>
            s.GetRequiredService<BodyMembers>().ViewAsync(body, Today, default)
        );
        (view.Voting, view.Quorum, view.Before.Count).ShouldBe((3, 2, 1));
        await Should.ThrowAsync<RuleBrokenException>(() =>
            database.InScopeAsync(s =>
                s.GetRequiredService<BodyMembers>()
                    .AddAsync(body, new("An officer", BodySeat.Officer, null, true, null, null), default)
            )
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Members_read_and_change_nothing_and_agencies_see_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var meeting = await ArrangeAsync(database, await BodyAsync(database), new(2026, 12, 9));

        await database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Actor>().Person = TestDatabase.Somebody("Barnaby", null, Role.CommitteeMember);
            (await s.GetRequiredService<MeetingPlanning>().ViewAsync(meeting, default)).Days.ShouldNotBeEmpty();
            await Should.ThrowAsync<NotAllowedException>(() =>
                s.GetRequiredService<MeetingPlanning>().CallOffAsync(meeting, 1, "No", default)
            );
        });
        await database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Actor>().Person = TestDatabase.Somebody("Kit", Guid.NewGuid(), Role.AgencyLead);
            await Should.ThrowAsync<NotHereException>(() =>
                s.GetRequiredService<MeetingPlanning>().ViewAsync(meeting, default)
            );
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_plan_shows_where_it_was_taken_and_a_restricted_one_is_named_to_nobody_else(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var plan = (await database.InScopeAsync(s => AskedPlan.LayAsync(s))).Plan;
        var meeting = await ArrangeAsync(database, await BodyAsync(database), new(2026, 12, 9));
        await database.InScopeAsync(s =>
            s.GetRequiredService<Agendas>()
                .AddAsync(meeting, new("The plan", null, null, null, null, null, plan), Today, default)
        );
        var item = (await ItemsAsync(database, meeting)).ShouldHaveSingleItem();
        await database.InScopeAsync(s =>
            Log(s).PromiseAsync(meeting, item.Id, new("Head of Custody", "The figure", null, null), default)
        );

        var (_, taken) = await database.InScopeAsync(s => s.GetRequiredService<Agendas>().OnPlanAsync(plan, default));
        taken.ShouldHaveSingleItem().Promises.ShouldHaveSingleItem().What.ShouldBe("The figure");

        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            db.Set<Plan>().Single(p => p.Id == plan).Restricted = true;
            await db.SaveChangesAsync();
            s.GetRequiredService<Actor>().Person = TestDatabase.Somebody("Barnaby", null, Role.CommitteeMember);
            var agendas = s.GetRequiredService<Agendas>();
            (await agendas.PlanOfAsync(item, default)).ShouldBeNull();
            await Should.ThrowAsync<NotHereException>(() => agendas.OnPlanAsync(plan, default));
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_meeting_that_is_called_off_says_why_and_takes_no_more_items(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var meeting = await ArrangeAsync(database, await BodyAsync(database), new(2026, 12, 9));

        await database.InScopeAsync(s =>
            s.GetRequiredService<MeetingPlanning>().CallOffAsync(meeting, 1, "No quorum", default)
        );

        await Should.ThrowAsync<RuleBrokenException>(() => AddItemAsync(database, meeting, "Late", Today));
        (
            await database.InScopeAsync(s => s.GetRequiredService<MeetingPlanning>().ViewAsync(meeting, default))
        ).Meeting.CalledOffBecause.ShouldBe("No quorum");
    }

    private static WorkProgrammes Programmes(IServiceProvider services) =>
        services.GetRequiredService<WorkProgrammes>();

    private static PromiseLog Log(IServiceProvider services) => services.GetRequiredService<PromiseLog>();

    private static async Task<Guid> BodyAsync(TestDatabase database, string name = "Scrutiny Committee") =>
        await database.InScopeAsync(async s =>
        {
            var bodies = s.GetRequiredService<Bodies>();
            (await bodies.AddAsync(name, BodyKind.Committee, default)).ShouldBeNull();
            return (await bodies.ListAsync(default)).Single(b => b.Name == name).Id;
        });

    private static Task<Guid> ArrangeAsync(TestDatabase database, Guid body, DateOnly day) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<MeetingPlanning>().ArrangeAsync(body, new(day, "7.00 pm", "Hall", null), default)
        );

    private static Task<ProgrammeView> ViewAsync(TestDatabase database, Guid body) =>
        database.InScopeAsync(s => Programmes(s).ViewAsync(body, new(2026), default));

    private static Task StepAsync(TestDatabase database, WorkTopic topic, int seen, TopicMove move, string why) =>
        database.InScopeAsync(s =>
            Programmes(s).StepAsync(topic.BodyId, topic.Id, seen, move, why, "The chair", default)
        );

    private static Task AddItemAsync(TestDatabase database, Guid meeting, string title, DateOnly today) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<Agendas>().AddAsync(meeting, new(title, null, 20, null, null, null), today, default)
        );

    private static Task<List<AgendaItem>> ItemsAsync(TestDatabase database, Guid meeting) =>
        database.InScopeAsync(s => s.GetRequiredService<Agendas>().OfAsync(meeting, default));

    private static Task MoveAsync(TestDatabase database, AgendaItem item, int to) =>
        database.InScopeAsync(s => s.GetRequiredService<Agendas>().MoveAsync(item.MeetingId, item.Id, to, default));
}
