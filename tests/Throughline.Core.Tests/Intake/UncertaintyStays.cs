using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Access;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Intake;

/// <summary>What was not certain at acceptance stays beside the words until a person settles it.</summary>
[Trait("needs", "server")]
public sealed class UncertaintyStays
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task On_the_plan_counted_beside_its_field_until_settled_with_who_and_when(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await AcceptedPapers.ReadAsync(database, AcceptedPapers.Uncertain);
        var before = (await AcceptedPapers.ViewAsync(database, draft)).Plan;
        before.UncertainCount.ShouldBe(1);
        before.Doubts.ShouldBe(["The paper names several days: 14 July 2026, 1 June 2026."]);
        var plan = await AcceptedPapers.AcceptAsync(database, draft);

        var (open, second) = await OpenAsync(database, plan);
        open.Select(d => (d.Field, d.ActionId is null)).ShouldBe([(PlanDoubt.OfPaperDay, true), ("Action", false)]);
        open[1].ActionId.ShouldBe(second.Id);
        open[1].Why.ShouldContain("spans 2 columns");
        await database.InScopeAsync(async s =>
        {
            (await s.GetRequiredService<DoubtsOfPlan>().OpenAsync(plan, default)).ShouldBe(2);
            var queries = s.GetRequiredService<PlanQueries>();
            (await queries.ViewAsync(plan, new(Uncertain: true), 1, default))!.Shown.ShouldBe(1);
            await s.GetRequiredService<SettlingDoubts>().SettleAsync(open[1].Id, open[1].Version, default);
        });
        await database.InScopeAsync(async s =>
        {
            (await s.GetRequiredService<DoubtsOfPlan>().OpenAsync(plan, default)).ShouldBe(1);
            (
                await s.GetRequiredService<PlanQueries>().ViewAsync(plan, new(Uncertain: true), 1, default)
            )!.Shown.ShouldBe(0);
            var settled = (await s.GetRequiredService<DoubtsOfPlan>().AllAsync(plan, default)).Doubts.Single(d =>
                d.Settled is not null
            );
            (settled.Settled, settled.SettledBy).ShouldBe((SettlingDoubts.Right, "Tess Tester"));
            settled.SettledAt.ShouldNotBeNull();
            (
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<AuditEvent>()
                    .SingleAsync(e => e.Code == PlanEvents.DoubtSettled.Code)
            ).PlanId.ShouldBe(plan);
            await Should.ThrowAsync<RuleBrokenException>(() =>
                s.GetRequiredService<SettlingDoubts>().SettleAsync(open[1].Id, open[1].Version + 1, default)
            );
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Other_words_in_the_field_settle_it_and_words_elsewhere_do_not(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await AcceptedPapers.AcceptAsync(
            database,
            await AcceptedPapers.ReadAsync(database, AcceptedPapers.Uncertain)
        );
        var (_, action) = await OpenAsync(database, plan);
        await ChangeAsync(database, action, lead: "A Example", text: action.Text!);
        (await OpenAsync(database, plan)).Open.Count.ShouldBe(2);
        var (_, changed) = await OpenAsync(database, plan);
        await ChangeAsync(database, changed, lead: "A Example", text: "Audit twelve files in each team");
        (await OpenAsync(database, plan)).Open.ShouldHaveSingleItem().Field.ShouldBe(PlanDoubt.OfPaperDay);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_day_of_the_paper_is_its_own_or_what_a_person_says_and_never_the_day_of_upload(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await AcceptedPapers.ReadAsync(database, AcceptedPapers.Uncertain);
        var plan = await AcceptedPapers.AcceptAsync(database, draft);
        await database.InScopeAsync(async s =>
        {
            var stored = await s.GetRequiredService<ThroughlineDb>().Set<Plan>().SingleAsync();
            stored.PaperDay.ShouldBeNull();
            await s.GetRequiredService<PlanMaking>()
                .ChangeAsync(
                    plan,
                    stored.Version,
                    new(stored.Title, null, null, null, null, false, new(2026, 6, 1)),
                    default
                );
        });
        (await OpenAsync(database, plan)).Open.ShouldHaveSingleItem().Field.ShouldBe("Action");
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<Plan>().SingleAsync()).PaperDay.ShouldBe(new(2026, 6, 1))
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_day_that_is_chosen_at_review_is_kept_with_the_papers_words_and_place(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await AcceptedPapers.ReadAsync(database, AcceptedPapers.Uncertain);
        var view = await AcceptedPapers.ViewAsync(database, draft);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReadingReview>()
                .EditAsync(
                    draft,
                    view.Version,
                    [new SetPaperDay(new(2026, 7, 14)), new SetTitle("The harbour plan")],
                    default
                )
        );
        (
            await database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<PlanDraft>().SingleAsync())
        ).Title.ShouldBe("The harbour plan");
        await AcceptedPapers.AcceptAsync(database, draft);
        await database.InScopeAsync(async s =>
        {
            var plan = await s.GetRequiredService<ThroughlineDb>().Set<Plan>().SingleAsync();
            (plan.Title, plan.PaperDay).ShouldBe(("The harbour plan", new DateOnly(2026, 7, 14)));
            plan.PaperDayFrom.ShouldBe(
                "“Date of meeting: 14 July 2026”, under “Learning plan of the harbour”, paragraph 1"
            );
            var action = await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().FirstAsync(a => a.Order == 0);
            action.SourceWhere.ShouldBe("under “Learning plan of the harbour”, row 2");
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Another_agencys_people_see_nothing_of_it_and_only_the_coordinator_settles(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await AcceptedPapers.AcceptAsync(
            database,
            await AcceptedPapers.ReadAsync(database, AcceptedPapers.Uncertain)
        );
        var (open, action) = await OpenAsync(database, plan);
        var police = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<Agency>().SingleAsync(a => a.Name == "Northfold Police")
        );
        var doubt = open.Single(d => d.ActionId == action.Id);
        await database.AsAsync(
            TestDatabase.Somebody("PC Other", police.Id, Role.AgencyLead),
            async s =>
            {
                (await s.GetRequiredService<DoubtsOfPlan>().OpenAsync(plan, default)).ShouldBe(1);
                await Should.ThrowAsync<NotHereException>(() =>
                    s.GetRequiredService<SettlingDoubts>().SettleAsync(doubt.Id, doubt.Version, default)
                );
            }
        );
        await database.AsAsync(
            TestDatabase.Somebody("NHS Own", action.AgencyId, Role.AgencyLead),
            async s =>
            {
                (await s.GetRequiredService<DoubtsOfPlan>().OpenAsync(plan, default)).ShouldBe(2);
                await Should.ThrowAsync<NotAllowedException>(() =>
                    s.GetRequiredService<SettlingDoubts>().SettleAsync(doubt.Id, doubt.Version, default)
                );
            }
        );
    }

    private static Task<(List<DoubtShown> Open, PlanAction Second)> OpenAsync(TestDatabase database, Guid plan) =>
        database.InScopeAsync(async s =>
        {
            var (doubts, _) = await s.GetRequiredService<DoubtsOfPlan>().AllAsync(plan, default);
            var second = await s.GetRequiredService<ThroughlineDb>()
                .Set<PlanAction>()
                .AsNoTracking()
                .SingleAsync(a => a.PlanId == plan && a.Order == 1);
            return (doubts.FindAll(d => d.Settled is null), second);
        });

    private static Task ChangeAsync(TestDatabase database, PlanAction action, string lead, string text) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ActionEditing>()
                .ChangeAsync(
                    action.Id,
                    action.Version,
                    ActionInput.Of([(Field.Action, text), (Field.Lead, lead)]),
                    default
                )
        );
}
