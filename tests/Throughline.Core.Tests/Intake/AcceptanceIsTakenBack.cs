using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Intake;

/// <summary>For thirty days an acceptance can be taken back, as long as nothing that was said since would be lost.</summary>
[Trait("needs", "server")]
public sealed class AcceptanceIsTakenBack
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task The_plan_goes_its_draft_waits_again_and_the_history_keeps_both(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (draft, plan) = await AcceptedAsync(database);
        (await TakeAsync(database, plan, "The wrong version was uploaded")).ShouldBe(draft);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Set<Plan>().CountAsync()).ShouldBe(0);
            (await db.Set<PlanAction>().CountAsync()).ShouldBe(0);
            (await db.Set<Recommendation>().CountAsync()).ShouldBe(0);
            (await db.Set<PlanDoubt>().CountAsync()).ShouldBe(0);
            (await db.Set<Provenance>().CountAsync()).ShouldBe(0);
            var kept = await db.Set<PlanDraft>().SingleAsync();
            (kept.State, kept.PlanId).ShouldBe((DraftState.UnderReview, null));
            var events = await db.Set<AuditEvent>()
                .Where(e => e.Code == IntakeEvents.AcceptanceTakenBack.Code)
                .ToListAsync();
            events.Count.ShouldBe(2);
            events.ShouldAllBe(e => e.Why == "The wrong version was uploaded");
            events.ShouldContain(e => e.PlanId == plan);
        });
        (await Audit.Written.ProveAsync(database)).Faults.ShouldBeEmpty("what went is sealed as gone");
        var again = await AcceptedPapers.AcceptAsync(database, draft);
        again.ShouldNotBe(plan);
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().CountAsync()).ShouldBe(2)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task It_needs_a_reason_a_coordinator_and_the_version_that_was_seen(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (_, plan) = await AcceptedAsync(database);
        await Should.ThrowAsync<RuleBrokenException>(() => TakeAsync(database, plan, " "));
        await Should.ThrowAsync<ChangedMeanwhileException>(() => TakeAsync(database, plan, "Wrong", version: 7));
        await database.AsAsync(
            TestDatabase.Somebody("An assurer", null, Role.Assurer),
            async s =>
                await Should.ThrowAsync<NotAllowedException>(() =>
                    s.GetRequiredService<TakingBack>().TakeAsync(plan, 1, "Wrong", default)
                )
        );
        await CountAsync(database, 1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task After_thirty_days_it_stays(Provider provider)
    {
        var clock = new FakeTimeProvider(Start);
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var (_, plan) = await AcceptedAsync(database);
        clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        (
            await database.InScopeAsync(s => s.GetRequiredService<TakingBack>().ViewAsync(plan, default))
        ).IsOver.ShouldBeTrue();
        await Should.ThrowAsync<RuleBrokenException>(() => TakeAsync(database, plan, "Too late"));
        await CountAsync(database, 1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_agencys_update_even_a_draft_keeps_the_plan_and_is_named(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (_, plan) = await AcceptedAsync(database);
        var action = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().SingleAsync(a => a.Order == 0)
        );
        await database.AsAsync(
            TestDatabase.Somebody("PC Own", action.AgencyId, Role.AgencyLead),
            async s =>
                (
                    await s.GetRequiredService<AgencyUpdates>()
                        .SaveDraftsAsync([new(action.Id, "It is done.", null, null, 0, null)], default)
                )[0]
                    .IsDone.ShouldBeTrue()
        );
        var view = await database.InScopeAsync(s => s.GetRequiredService<TakingBack>().ViewAsync(plan, default));
        view.Since.ShouldBe(["1 update"]);
        (await Should.ThrowAsync<RuleBrokenException>(() => TakeAsync(database, plan, "Wrong"))).Message.ShouldContain(
            "1 update"
        );
        await CountAsync(database, 1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_a_meeting_saw_keeps_the_plan(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (_, plan) = await AcceptedAsync(database);
        await database.InScopeAsync(s =>
            s.GetRequiredService<SnapshotTaking>().TakeAsync(plan, "The board of May", new(2026, 5, 20), default)
        );
        await Should.ThrowAsync<RuleBrokenException>(() => TakeAsync(database, plan, "Wrong"));
        await CountAsync(database, 1);
    }

    private static async Task<(Guid Draft, Guid Plan)> AcceptedAsync(TestDatabase database)
    {
        var draft = await AcceptedPapers.ReadAsync(database, AcceptedPapers.Uncertain);
        return (draft, await AcceptedPapers.AcceptAsync(database, draft));
    }

    private static Task<Guid> TakeAsync(TestDatabase database, Guid plan, string why, int version = 1) =>
        database.InScopeAsync(s => s.GetRequiredService<TakingBack>().TakeAsync(plan, version, why, default));

    private static Task CountAsync(TestDatabase database, int plans) =>
        database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<Plan>().CountAsync()).ShouldBe(plans)
        );
}
