using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Closing;
using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Access;
using Throughline.Domain.Closing;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Plans;

[Trait("needs", "server")]
public sealed class AssuranceAndClosure
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Assurance_follows_evidence_in_the_save_that_adds_it_and_falls_back_in_the_night_that_it_goes_stale(
        Provider provider
    )
    {
        await using var database = await OpenAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await made.AddEvidenceAsync(database, Today.AddDays(-20), Today.AddDays(5), Verdict.Holds);
        (await MadePlan.LookAsync(database, made.PoliceAction)).Assurance.ShouldBe(Assurance.Tested);

        (await RecomputeAsync(database, Today.AddDays(4))).ShouldBe(0);
        (await RecomputeAsync(database, Today.AddDays(5))).ShouldBe(1);
        (await RecomputeAsync(database, Today.AddDays(5))).ShouldBe(0, "doing it twice changes nothing");
        (await MadePlan.LookAsync(database, made.PoliceAction)).Assurance.ShouldBe(Assurance.Claimed);
        await database.InScopeAsync(async s =>
            (
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<AuditEvent>()
                    .Where(e => e.Code == AssuranceEvents.Changed.Code)
                    .OrderBy(e => e.Sequence)
                    .Select(e => e.Old + " " + e.New)
                    .ToListAsync()
            ).ShouldBe(["Claimed Tested", "Tested Claimed"])
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_action_goes_from_the_agencys_lead_to_the_board_each_step_with_its_reason(Provider provider)
    {
        await using var database = await OpenAsync(provider);
        var made = await ReadyToCloseAsync(database);
        await ProposeAsync(database, made.PoliceLead, made, 3, "Closed with the service.");
        await Should.ThrowAsync<NotAllowedException>(() => DecideAsync(database, made.PoliceLead, made, 4, true));
        await Should.ThrowAsync<NotAllowedException>(() => DecideAsync(database, made.Assurer, made, 4, true));
        await DecideAsync(database, TestDatabase.Coordinator, made, 4, true);
        await Should.ThrowAsync<RuleBrokenException>(() =>
            DecideAsync(database, TestDatabase.Coordinator, made, 5, true)
        );
        await Should.ThrowAsync<RuleBrokenException>(() =>
            DecideAsync(database, TestDatabase.Coordinator, made, 5, true, Today.AddDays(1))
        );
        await DecideAsync(database, made.Assurer, made, 5, true, Today.AddDays(-2));
        (await MadePlan.LookAsync(database, made.PoliceAction)).Closure.ShouldBe(ClosureStage.AgreedBySubgroup);
        await DecideAsync(database, TestDatabase.Coordinator, made, 6, true, Today.AddDays(-1));

        var action = await MadePlan.LookAsync(database, made.PoliceAction);
        (action.Closure, action.ClosedOn, action.HoldCheckDue, action.ClosedWithoutWhy).ShouldBe(
            (ClosureStage.Closed, Today.AddDays(-1), Today.AddDays(-1).AddMonths(12), "Closed with the service.")
        );
        var steps = await StepsAsync(database);
        steps
            .Select(s => (s.Verdict, s.BodyId))
            .ShouldBe([
                (SignOffVerdict.Proposed, null),
                (SignOffVerdict.Agreed, null),
                (SignOffVerdict.Agreed, made.Subgroup),
                (SignOffVerdict.Agreed, made.Board),
            ]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Closing_without_evidence_needs_a_written_reason_and_what_is_not_complete_is_not_proposed(
        Provider provider
    )
    {
        await using var database = await OpenAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await Should.ThrowAsync<RuleBrokenException>(() =>
            ProposeAsync(database, made.PoliceLead, made, 1, "no longer needed")
        );
        await database.InScopeAsync(s =>
            s.GetRequiredService<PlanEditing>().ChangeRatingAsync(made.PoliceAction, 1, "Complete", "Done.", default)
        );
        (
            await Should.ThrowAsync<RuleBrokenException>(() => ProposeAsync(database, made.PoliceLead, made, 2, null))
        ).Field.ShouldBe("without");
        await Should.ThrowAsync<NotAllowedException>(() => ProposeAsync(database, made.PoliceHelper, made, 2, "x"));
        await Should.ThrowAsync<NotHereException>(() => ProposeAsync(database, made.HospitalLead, made, 2, "x"));
        await ProposeAsync(database, made.PoliceLead, made, 2, "The unit was disbanded.");
        (await MadePlan.LookAsync(database, made.PoliceAction)).ClosedWithoutWhy.ShouldBe("The unit was disbanded.");
        (await StepsAsync(database)).Single().Why.ShouldContain("The unit was disbanded.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_refusal_opens_it_again_and_a_closed_action_is_reopened_with_a_reason(Provider provider)
    {
        await using var database = await OpenAsync(provider);
        var made = await ReadyToCloseAsync(database, bodies: false);
        await ProposeAsync(database, made.PoliceLead, made, 3, "r");
        await DecideAsync(database, TestDatabase.Coordinator, made, 4, false);
        (await MadePlan.LookAsync(database, made.PoliceAction)).Closure.ShouldBe(ClosureStage.Open);
        await ProposeAsync(database, made.PoliceLead, made, 5, "r");
        await DecideAsync(database, TestDatabase.Coordinator, made, 6, true);
        (await MadePlan.LookAsync(database, made.PoliceAction)).Closure.ShouldBe(
            ClosureStage.Closed,
            "a plan without bodies skips them"
        );

        await Should.ThrowAsync<RuleBrokenException>(() => ReopenAsync(database, made.Assurer, made, 7, ""));
        await Should.ThrowAsync<NotAllowedException>(() =>
            ReopenAsync(database, made.PoliceLead, made, 7, "It came back.")
        );
        await ReopenAsync(database, made.Assurer, made, 7, "It came back.");
        var action = await MadePlan.LookAsync(database, made.PoliceAction);
        (action.Closure, action.ClosedOn, action.HoldCheckDue, action.ClosedWithoutWhy).ShouldBe(
            (ClosureStage.Open, null, null, "r")
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_year_later_somebody_says_whether_it_held_and_what_did_not_is_open_again(Provider provider)
    {
        await using var database = await OpenAsync(provider);
        var made = await ReadyToCloseAsync(database, bodies: false);
        await Should.ThrowAsync<RuleBrokenException>(() => HoldAsync(database, made.Assurer, made, 3, true));
        await ProposeAsync(database, made.PoliceLead, made, 3, "r");
        await DecideAsync(database, TestDatabase.Coordinator, made, 4, true);
        await Should.ThrowAsync<NotAllowedException>(() => HoldAsync(database, made.PoliceLead, made, 5, true));
        await HoldAsync(database, made.Assurer, made, 5, false);
        var action = await MadePlan.LookAsync(database, made.PoliceAction);
        (action.Closure, action.Held, action.HoldCheckDue).ShouldBe((ClosureStage.Open, false, null));
        (await StepsAsync(database))[^1].Verdict.ShouldBe(SignOffVerdict.DidNotHold);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_who_decide_about_closure_at_once_one_is_told(Provider provider)
    {
        await using var database = await OpenAsync(provider);
        var made = await ReadyToCloseAsync(database, bodies: false);
        await ProposeAsync(database, made.PoliceLead, made, 3, "r");
        var done = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        try
                        {
                            await DecideAsync(database, TestDatabase.Coordinator, made, 4, i % 2 == 0);
                            return true;
                        }
                        catch (Exception e) when (e is ChangedMeanwhileException or RuleBrokenException)
                        {
                            return false;
                        }
                    })
                )
        );
        done.Count(d => d).ShouldBe(1);
        (await StepsAsync(database)).Count.ShouldBe(2);
    }

    private static Task<TestDatabase> OpenAsync(Provider provider) =>
        TestDatabase.CreateAsync(
            provider,
            new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero))
        );

    /// <summary>Complete and tested, without a measure; the action's version is 3 then.</summary>
    private static async Task<MadePlan> ReadyToCloseAsync(TestDatabase database, bool bodies = true)
    {
        var made = await MadePlan.MakeAsync(database, bodies);
        await database.InScopeAsync(s =>
            s.GetRequiredService<PlanEditing>().ChangeRatingAsync(made.PoliceAction, 1, "Complete", "Done.", default)
        );
        await made.AddEvidenceAsync(database, Today.AddDays(-20), null, Verdict.Holds);
        return made;
    }

    private static Task<int> RecomputeAsync(TestDatabase database, DateOnly asAt) =>
        database.InScopeAsync(s => s.GetRequiredService<AssuranceKeeper>().RecomputeAsync(asAt, default));

    private static Task ProposeAsync(TestDatabase database, Person person, MadePlan made, int seen, string? without) =>
        database.AsAsync(
            person,
            s =>
                s.GetRequiredService<Closure>()
                    .ProposeAsync(made.PoliceAction, seen, new("The form is in use.", without), default)
        );

    private static Task DecideAsync(
        TestDatabase database,
        Person person,
        MadePlan made,
        int seen,
        bool agreed,
        DateOnly? meeting = null
    ) =>
        database.AsAsync(
            person,
            s =>
                s.GetRequiredService<Closure>()
                    .DecideAsync(made.PoliceAction, seen, agreed, new("Seen.", MeetingOn: meeting), default)
        );

    private static Task ReopenAsync(TestDatabase database, Person person, MadePlan made, int seen, string why) =>
        database.AsAsync(
            person,
            s => s.GetRequiredService<Closure>().ReopenAsync(made.PoliceAction, seen, why, default)
        );

    private static Task HoldAsync(TestDatabase database, Person person, MadePlan made, int seen, bool held) =>
        database.AsAsync(
            person,
            s =>
                s.GetRequiredService<Closure>()
                    .RecordHoldAsync(made.PoliceAction, seen, held, "Twenty cases were looked at.", default)
        );

    private static Task<List<SignOff>> StepsAsync(TestDatabase database) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<SignOff>()
                .AsNoTracking()
                .OrderBy(o => o.CreatedAt)
                .ThenBy(o => o.Id)
                .ToListAsync()
        );
}
