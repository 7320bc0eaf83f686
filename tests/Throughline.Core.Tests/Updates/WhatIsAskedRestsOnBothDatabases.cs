using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Updates;

/// <summary>
/// What was accepted is not asked again, "N/A" is asked once, a coordinator's words end nobody's silence, and words that
/// were not accepted are not everybody's.
/// </summary>
[Trait("needs", "server")]
public sealed class WhatIsAskedRestsOnBothDatabases
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task An_accepted_update_answers_what_was_asked_before_it(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        await p.CycleAsync(p.Police);
        Guid[] actions =
        [
            await p.ActionAsync("overdue", Today.AddDays(-10)),
            await p.ActionAsync("soon", Today.AddDays(10)),
            await p.ActionAsync("no date"),
            await p.ActionAsync("later", Today.AddDays(200)),
        ];
        (await p.ViewAsync(p.Lead))!.Asked.ShouldBe(4);
        foreach (var action in actions)
        {
            await p.SubmitAsync(p.Lead, action, "Staff were briefed");
            (await p.AcceptAsync(TestDatabase.Coordinator, (await p.UpdateOfAsync(action)).Id)).IsDone.ShouldBeTrue();
        }

        var view = (await p.ViewAsync(p.Lead, later: true))!;
        view.Asked.ShouldBe(0);
        view.Counts[Urgency.Later].ShouldBe(4);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Not_applicable_is_asked_once_and_rests_until_the_plan_changes(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync("not ours");
        var other = await p.ActionAsync("ours");
        (await p.ViewAsync(p.Lead))!.Asked.ShouldBe(2);
        await p.SubmitAsync(p.Lead, action, "N/A");
        await p.AcceptAsync(TestDatabase.Coordinator, (await p.UpdateOfAsync(action)).Id);
        (await p.ReadAsync(action)).Answer.ShouldBe(AgencyAnswer.NotTheirs);

        var cycle = await p.CycleAsync(p.Police);
        (await p.ViewAsync(p.Lead))!.Rows.ShouldHaveSingleItem().ActionId.ShouldBe(other);
        (await StandingAsync(p, cycle)).Asked.ShouldBe(1);

        await p.Database.InScopeAsync(async s =>
        {
            var stored = await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().SingleAsync(a => a.Id == action);
            await s.GetRequiredService<ActionEditing>()
                .ChangeAsync(action, stored.Version, ActionInput.Of((Field.Action, "Brief every officer")), default);
        });
        (await p.ViewAsync(p.Lead))!.Asked.ShouldBe(2);
        (await StandingAsync(p, cycle)).Asked.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_coordinators_words_end_no_silence_and_the_agencys_own_do(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync("silent");
        await SilentAsync(p, action);
        await p.SubmitAsync(p.Lead, action, "Update pending");
        await p.AcceptAsync(
            TestDatabase.Coordinator,
            (await p.UpdateOfAsync(action)).Id,
            joined: "The coordinator hears that all is well"
        );
        (await p.ReadAsync(action)).Answer.ShouldBe(AgencyAnswer.Silent);
        p.Clock.Advance(TimeSpan.FromHours(1));
        await p.SubmitAsync(p.Lead, action, "All officers were briefed");
        await p.AcceptAsync(
            TestDatabase.Coordinator,
            await p.LookAsync(db =>
                db.Set<ActionUpdate>().Where(u => u.State == UpdateState.Submitted).Select(u => u.Id).SingleAsync()
            )
        );
        (await p.ReadAsync(action)).Answer.ShouldBe(AgencyAnswer.Answered);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Members_see_accepted_words_only(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        await p.SubmitAsync(p.Lead, action, "Half are trained");
        var member = TestDatabase.Somebody("Mia Member", null, Role.CommitteeMember);
        (await SeenAsync(p, member)).ShouldBe(0);
        (await SeenAsync(p, Partnership.Reader)).ShouldBe(0);
        (await SeenAsync(p, p.OtherLead)).ShouldBe(0);
        (await SeenAsync(p, p.Lead)).ShouldBe(1);
        (await SeenAsync(p, Partnership.Assurer)).ShouldBe(1);
        (await SeenAsync(p, TestDatabase.Coordinator)).ShouldBe(1);
        await p.AcceptAsync(TestDatabase.Coordinator, (await p.UpdateOfAsync(action)).Id);
        (await SeenAsync(p, member)).ShouldBe(1);
    }

    private static Task<int> SeenAsync(Partnership p, Person person) =>
        p.Database.AsAsync(person, s => s.GetRequiredService<Sight>().Of<ActionUpdate>().CountAsync());

    private static async Task<AgencyStanding> StandingAsync(Partnership p, Guid cycle) =>
        await p.Database.InScopeAsync(async s =>
            (await s.GetRequiredService<CycleQueries>().ViewAsync(cycle, default))!.Rows.Single().Standing
        );

    private static Task SilentAsync(Partnership p, Guid action) =>
        p.Database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var stored = await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().SingleAsync(a => a.Id == action);
            stored.Answer = AgencyAnswer.Silent;
            writes.Change(stored);
            await writes.SaveAsync();
        });
}
