using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Domain.Access;
using Throughline.Domain.Cycles;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Cycles;

/// <summary>
/// Whole update cycles under a clock that the test turns, over Easter 2027 (26 and 29 March are bank holidays).
/// </summary>
[Trait("needs", "server")]
public sealed class CyclesOnBothDatabases
{
    private static readonly CycleRequest Easter = new(
        "Spring updates",
        new DateOnly(2027, 3, 30),
        new DateOnly(2027, 4, 7),
        "Partnership board"
    );

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Everybody_is_asked_reminded_and_escalated_on_working_days_and_nobody_twice(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var cycle = (
            await database.InScopeAsync(s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default))
        ).ShouldNotBeNull();
        await TurnAsync(database, clock, new(2027, 4, 8));

        var mails = await MailsAsync(database);
        Days(mails, "pat@police.example", MailKind.CycleOpened).ShouldBe([new(2027, 3, 15)]);

        // Five and one working day before 30 March, stepping over Good Friday and Easter Monday; one and three after.
        DateOnly[] reminders = [new(2027, 3, 19), new(2027, 3, 25), new(2027, 3, 31), new(2027, 4, 2)];
        Days(mails, "pat@police.example", MailKind.CycleReminder).ShouldBe(reminders);
        Days(mails, "toni@trust.example", MailKind.CycleReminder).ShouldBe(reminders);
        Days(mails, "bo@police.example", MailKind.SilenceEscalated).ShouldBe([new(2027, 4, 5)]);
        Days(mails, "co@partnership.example", MailKind.NobodyToEscalateTo).ShouldBe([new(2027, 4, 5)]);
        mails.Count.ShouldBe(2 + 8 + 2);

        await database.InScopeAsync(async s =>
        {
            var view = (await s.GetRequiredService<CycleQueries>().ViewAsync(cycle, default)).ShouldNotBeNull();
            view.Rows.Select(r => (r.Standing.State, r.Ask.Reminders))
                .ShouldBe([(AnswerState.Silent, 4), (AnswerState.Silent, 4)]);
            view.Rows.ShouldAllBe(r => r.Ask.EscalatedAt != null);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_has_answered_is_left_in_peace_and_who_answered_in_part_is_not(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var cycle = await database.InScopeAsync(s =>
            s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default)
        );
        await database.InScopeAsync(async s =>
        {
            await AskedPlan.AnswerAsync(s, laid.Plan, laid.PoliceActions[0], laid.Police, cycle, "Done");
            await AskedPlan.AnswerAsync(s, laid.Plan, laid.PoliceActions[1], laid.Police, cycle, "Nearly");
            await AskedPlan.AnswerAsync(s, laid.Plan, laid.TrustActions[0], laid.Trust, cycle, "Begun");
            await AskedPlan.AnswerAsync(
                s,
                laid.Plan,
                laid.TrustActions[1],
                laid.Trust,
                cycle,
                "x",
                UpdateState.SentBack
            );
        });
        await TurnAsync(database, clock, new(2027, 4, 8));

        var mails = await MailsAsync(database);
        Days(mails, "pat@police.example", MailKind.CycleReminder).ShouldBeEmpty();
        Days(mails, "toni@trust.example", MailKind.CycleReminder).Count().ShouldBe(4);
        Days(mails, "bo@police.example", MailKind.SilenceEscalated).ShouldBeEmpty();
        await database.InScopeAsync(async s =>
        {
            var rows = (await s.GetRequiredService<CycleQueries>().ViewAsync(cycle!.Value, default))!.Rows;
            rows.Select(r => (r.Agency, r.Standing.State, r.Standing.Answered, r.Standing.SentBack))
                .ShouldBe([
                    ("Marrowdale Hospital Trust", AnswerState.InPart, 1, 1),
                    ("Marrowdale Police", AnswerState.Answered, 2, 0),
                ]);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Several_nodes_at_once_mail_nobody_twice(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        await database.InScopeAsync(s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default));
        clock.SetUtcNow(new DateTimeOffset(2027, 4, 6, 9, 0, 0, TimeSpan.Zero));
        var nodes = Enumerable
            .Range(0, 6)
            .Select(_ => new CycleWork(
                database.Services.GetRequiredService<IServiceScopeFactory>(),
                clock,
                Domain.Calendar.WorkingDays.England
            ))
            .ToList();
        var done = await Task.WhenAll(nodes.Select(n => Task.Run(() => n.RunOnceAsync(default))));

        // Days missed while nothing ran make one reminder, not four.
        done.Sum().ShouldBe(2);
        var mails = await MailsAsync(database);
        mails.GroupBy(m => (m.To, m.Kind)).ShouldAllBe(g => g.Count() == 1);
        mails.Count.ShouldBe(2 + 2 + 2);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_new_date_is_told_and_moves_the_reminders(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var cycle = (
            await database.InScopeAsync(s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default))
        )!.Value;
        (
            await database.InScopeAsync(s =>
                s.GetRequiredService<CycleEnding>().MoveAsync(cycle, 1, new(2027, 4, 6), default)
            )
        ).ShouldBeTrue();
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            database.InScopeAsync(s =>
                s.GetRequiredService<CycleEnding>().MoveAsync(cycle, 1, new(2027, 4, 1), default)
            )
        );
        await Should.ThrowAsync<CycleRefusedException>(() =>
            database.InScopeAsync(s =>
                s.GetRequiredService<CycleEnding>().MoveAsync(cycle, 2, new(2027, 4, 8), default)
            )
        );
        await TurnAsync(database, clock, new(2027, 4, 6));
        var mails = await MailsAsync(database);
        Days(mails, "pat@police.example", MailKind.CycleChanged).ShouldBe([new(2027, 3, 15)]);
        Days(mails, "pat@police.example", MailKind.CycleReminder).ShouldBe([new(2027, 3, 30), new(2027, 4, 5)]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Closing_freezes_the_plan_once_and_a_round_called_off_asks_nothing_more(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var first = (
            await database.InScopeAsync(s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default))
        )!.Value;
        await Should.ThrowAsync<CycleRefusedException>(() =>
            database.InScopeAsync(s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default))
        );
        await Should.ThrowAsync<CycleRefusedException>(() =>
            database.InScopeAsync(s => s.GetRequiredService<CycleEnding>().CallOffAsync(first, 1, " ", default))
        );
        (
            await database.InScopeAsync(s =>
                s.GetRequiredService<CycleEnding>().CallOffAsync(first, 1, "The meeting was moved", default)
            )
        ).ShouldBeTrue();
        await TurnAsync(database, clock, new(2027, 3, 26));
        (await MailsAsync(database)).ShouldNotContain(m => m.Kind == nameof(MailKind.CycleReminder));

        clock.SetUtcNow(new DateTimeOffset(2027, 3, 26, 12, 0, 0, TimeSpan.Zero));
        var second = (
            await database.InScopeAsync(s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default))
        )!.Value;
        await database.InScopeAsync(s =>
            AskedPlan.AnswerAsync(
                s,
                laid.Plan,
                laid.PoliceActions[0],
                laid.Police,
                second,
                "Trained all",
                UpdateState.Accepted
            )
        );
        var snapshot = (
            await database.InScopeAsync(s => s.GetRequiredService<CycleEnding>().CloseAsync(second, 1, default))
        ).ShouldNotBeNull();
        (await database.InScopeAsync(s => s.GetRequiredService<CycleEnding>().CloseAsync(second, 1, default))).ShouldBe(
            snapshot
        );
        await database.InScopeAsync(async s =>
        {
            var view = (await s.GetRequiredService<SnapshotQueries>().ViewAsync(snapshot, default)).ShouldNotBeNull();
            view.Unchanged.ShouldBeTrue();
            view.Content.On.ShouldBe(new(2027, 4, 7));
            view.Content.AllActions().SelectMany(a => a.Updates).Single().Text.ShouldBe("Trained all");
            var counts = await s.GetRequiredService<ThroughlineDb>().Set<SnapshotCount>().ToListAsync();
            counts.Sum(c => c.Actions).ShouldBe(4);
            counts.Sum(c => c.Overdue).ShouldBe(4);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Only_a_coordinator_asks_and_an_agency_sees_its_own_answer_only(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var lead = TestDatabase.Somebody("Pat Lead", laid.Police, Role.AgencyLead);
        await Should.ThrowAsync<NotAllowedException>(() =>
            database.AsAsync(lead, s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default))
        );
        await Should.ThrowAsync<NotAllowedException>(() =>
            database.AsAsync(
                TestDatabase.Somebody("Ad", null, Role.Administrator),
                s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default)
            )
        );
        var cycle = (
            await database.InScopeAsync(s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default))
        )!.Value;
        await database.AsAsync(
            lead,
            async s =>
            {
                (await s.GetRequiredService<CycleQueries>().ViewAsync(cycle, default))!
                    .Rows.Select(r => r.Agency)
                    .ShouldBe(["Marrowdale Police"]);
                await Should.ThrowAsync<NotAllowedException>(() =>
                    s.GetRequiredService<CycleEnding>().CloseAsync(cycle, 1, default)
                );
                await Should.ThrowAsync<NotAllowedException>(() =>
                    s.GetRequiredService<CycleReminding>().RemindNowAsync(cycle, laid.Police, default)
                );
            }
        );
        await database.AsAsync(
            TestDatabase.Somebody("Else", Guid.NewGuid(), Role.AgencyLead),
            async s =>
            {
                (await s.GetRequiredService<CycleQueries>().ViewAsync(cycle, default)).ShouldBeNull();
                (await s.GetRequiredService<CycleQueries>().ListAsync(null, default)).ShouldBeEmpty();
                (await s.GetRequiredService<CycleEnding>().CloseAsync(cycle, 1, default)).ShouldBeNull();
            }
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_a_restricted_plan_only_the_people_named_on_it_are_mailed(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s, restricted: true));
        await database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Writes>().Add(new PlanMember { PlanId = laid.Plan, PersonId = laid.PoliceLead.Id });
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        await database.InScopeAsync(s => s.GetRequiredService<CycleOpening>().OpenAsync(laid.Plan, Easter, default));
        await TurnAsync(database, clock, new(2027, 4, 8));
        (await MailsAsync(database))
            .Select(m => m.To)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(["co@partnership.example", "pat@police.example"]);
    }

    /// <summary>Runs the job every six hours up to a day, on two nodes, as a server would.</summary>
    private static async Task TurnAsync(TestDatabase database, FakeTimeProvider clock, DateOnly until)
    {
        var work = database.Services.GetRequiredService<CycleWork>();
        while (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) < until)
        {
            clock.Advance(TimeSpan.FromHours(6));
            await work.RunOnceAsync(default);
            await work.RunOnceAsync(default);
        }
    }

    private static Task<List<OutboxMail>> MailsAsync(TestDatabase database) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<OutboxMail>().OrderBy(m => m.CreatedAt).ToListAsync()
        );

    private static IEnumerable<DateOnly> Days(List<OutboxMail> mails, string to, MailKind kind) =>
        mails.Where(m => m.To == to && m.Kind == kind.ToString()).Select(m => DateOnly.FromDateTime(m.CreatedAt));
}
