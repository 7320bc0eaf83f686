using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Meetings;

/// <summary>Executive decisions from their notice to the end of call-in.</summary>
[Trait("needs", "server")]
public sealed class DecisionsOnBothDatabases
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_key_decision_before_its_notice_has_run_names_its_exception_and_why(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await PlanAsync(database, key: true, notice: new(2026, 11, 2));
        (await OneAsync(database, id)).Earliest.ShouldBe(new DateOnly(2026, 12, 1));
        Go(new(2026, 11, 30));

        var early = Taken(new(2026, 11, 30));
        (await RefusedAsync(database, id, early)).Field.ShouldBe("shortNotice");
        (await RefusedAsync(database, id, early with { ShortNotice = ShortNotice.General })).Field.ShouldBe(
            "shortNoticeBecause"
        );
        await TakeAsync(
            database,
            id,
            early with
            {
                ShortNotice = ShortNotice.SpecialUrgency,
                ShortNoticeBecause = "A home closes on Friday",
            }
        );

        var view = await OneAsync(database, id);
        (view.State, view.Decision.ShortNoticeBecause).ShouldBe((DecisionState.Taken, "A home closes on Friday"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task One_without_notice_or_in_time_or_incomplete_is_taken_as_the_rules_say(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var none = await PlanAsync(database, key: true, notice: null);
        (await RefusedAsync(database, none, Taken(new(2026, 11, 2)))).Message.ShouldContain("No notice");
        var other = await PlanAsync(database, key: false, notice: null);
        foreach (
            var (input, field) in new (DecisionTaken, string)[]
            {
                (Taken(null), "on"),
                (Taken(new(2026, 11, 3)), "on"),
                (Taken(new(2026, 11, 2)) with { Decided = " " }, "decided"),
                (Taken(new(2026, 11, 2)) with { Reasons = null }, "reasons"),
                (Taken(new(2026, 11, 2)) with { Alternatives = null }, "alternatives"),
                (Taken(new(2026, 11, 2)) with { PublishedOn = new(2026, 11, 1) }, "publishedOn"),
                (Taken(new(2026, 11, 2)) with { ShortNotice = ShortNotice.General }, "shortNotice"),
            }
        )
        {
            (await RefusedAsync(database, other, input)).Field.ShouldBe(field);
        }

        await TakeAsync(database, other, Taken(new(2026, 11, 2)));
        await Should.ThrowAsync<RuleBrokenException>(() =>
            database.InScopeAsync(s => Of(s).WithdrawAsync(other, 2, "Too late", default))
        );
        await database.InScopeAsync(s => Of(s).WithdrawAsync(none, 1, "Not needed", default));
        (await OneAsync(database, none)).State.ShouldBe(DecisionState.Withdrawn);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_decision_may_be_called_in_for_five_working_days_and_rests_until_that_has_ended(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await PlanAsync(database, key: false, notice: null);
        await TakeAsync(database, id, Taken(new(2026, 11, 2)));
        await database.InScopeAsync(s => Of(s).PublishAsync(id, 2, null, default));
        var view = await OneAsync(database, id);
        (view.State, view.LastOfCallIn).ShouldBe((DecisionState.OpenToCallIn, new DateOnly(2026, 11, 9)));

        Go(new(2026, 11, 10));
        (await OneAsync(database, id)).State.ShouldBe(DecisionState.InForce);
        Task CallIn(DateOnly? on) =>
            database.InScopeAsync(s => Of(s).CallInAsync(id, 3, on, "Cllr Cole and Cllr Marl", "The cost", default));
        (await Should.ThrowAsync<RuleBrokenException>(() => CallIn(null))).Field.ShouldBe("on");
        await CallIn(new(2026, 11, 9));
        (await OneAsync(database, id)).State.ShouldBe(DecisionState.CalledIn);

        Task End(string? outcome) => database.InScopeAsync(s => Of(s).EndCallInAsync(id, 4, null, outcome, default));
        await Should.ThrowAsync<RuleBrokenException>(() => End(" "));
        await End("Upheld by the Scrutiny Committee");
        (await OneAsync(database, id)).State.ShouldBe(DecisionState.InForce);
        (await ListAsync(database)).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_urgent_decision_is_in_force_once_it_is_out_and_members_change_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await PlanAsync(database, key: false, notice: null);
        await TakeAsync(
            database,
            id,
            Taken(new(2026, 11, 2)) with
            {
                PublishedOn = new(2026, 11, 2),
                NoCallInBecause = "A child would wait",
            }
        );
        (await OneAsync(database, id)).State.ShouldBe(DecisionState.InForce);

        await database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Actor>().Person = TestDatabase.Somebody("Barnaby", null, Role.CommitteeMember);
            (await Of(s).OneAsync(id, default)).Decision.Title.ShouldBe("Fees");
            await Should.ThrowAsync<NotAllowedException>(() => Of(s).PublishAsync(id, 2, null, default));
        });
    }

    private static ExecutiveDecisions Of(IServiceProvider services) =>
        services.GetRequiredService<ExecutiveDecisions>();

    private static DecisionTaken Taken(DateOnly? on) =>
        new(on, "That fees rise", "Costs rose", "None", null, ShortNotice.None, null, null, null);

    private static Task<Guid> PlanAsync(TestDatabase database, bool key, DateOnly? notice) =>
        database.InScopeAsync(s => Of(s).PlanAsync(new("Fees", "Cabinet", key, notice, null), default));

    private static Task<DecisionView> OneAsync(TestDatabase database, Guid id) =>
        database.InScopeAsync(s => Of(s).OneAsync(id, default));

    private static Task<List<DecisionView>> ListAsync(TestDatabase database) =>
        database.InScopeAsync(s => Of(s).ListAsync(default));

    private static Task TakeAsync(TestDatabase database, Guid id, DecisionTaken input) =>
        database.InScopeAsync(s => Of(s).TakeAsync(id, 1, input, default));

    private static Task<RuleBrokenException> RefusedAsync(TestDatabase database, Guid id, DecisionTaken input) =>
        Should.ThrowAsync<RuleBrokenException>(() => TakeAsync(database, id, input));

    private void Go(DateOnly day) => _clock.SetUtcNow(new(day, new(10, 0), TimeSpan.Zero));
}
