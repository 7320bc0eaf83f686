using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Reviews;
using Throughline.Core.Threads;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Plans;

[Trait("needs", "server")]
public sealed class PlansByHand
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_review_and_its_plan_are_started_from_nothing_and_grow_to_an_action(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var review = await Do<ReviewEditing, Guid>(
            database,
            s =>
                s.StartAsync(
                    new("Rapid review 7", ReviewKind.RapidReview, "RR 7", new(2026, 5, 1), "What was learnt."),
                    default
                )
        );
        var plan = await Do<PlanMaking, Guid>(
            database,
            s => s.StartAsync(new("Plan after RR 7", PlanFormat.QuestionsByAgency, "scores", ReviewId: review), default)
        );
        var finding = await Do<FindingEditing, Guid>(
            database,
            s => s.AddAsync(plan, "Nobody asked the child.", default)
        );
        var recommendation = await Do<RecommendationEditing, Guid>(
            database,
            s =>
                s.AddAsync(
                    plan,
                    new("Does every agency ask?", "1a", FindingId: finding, Kind: RecommendationKind.Question),
                    default
                )
        );
        var answer = await Do<ResponseEditing, Guid>(
            database,
            s => s.AddAsync(recommendation, new("Police", "Yes, from June."), default)
        );
        var action = await Do<ActionEditing, Guid>(
            database,
            s =>
                s.AddAsync(
                    answer,
                    ActionInput.Of((Field.Action, "Change the form."), (Field.Outcome, "Children are heard.")),
                    "March 2027",
                    "3",
                    default
                )
        );

        var made = await MadePlan.LookAsync(database, action);
        (
            made.Due,
            made.FirstDue,
            made.FirstTarget,
            made.Rating,
            made.Delivery,
            made.FindingId,
            made.RecommendationId
        ).ShouldBe(
            (
                new DateOnly(2027, 3, 31),
                new DateOnly(2027, 3, 31),
                "March 2027",
                "3",
                Delivery.OnTrack,
                finding,
                recommendation
            )
        );
        made.SearchText.ShouldContain("nobody asked the child");
        var view = await Do<ThreadQueries, ThreadView>(database, s => s.ThreadAsync(recommendation, default));
        (
            view.Plan.Review!.Title,
            view.Recommendation.Finding!.Text,
            view.Answers.Single().Agency,
            view.Answers[0].Silence
        ).ShouldBe(("Rapid review 7", "Nobody asked the child.", "Police", "has not answered"));
        await database.InScopeAsync(async s =>
            (
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<AuditEvent>()
                    .OrderBy(e => e.Sequence)
                    .Select(e => EventTypes.WordsOf(e.Code))
                    .ToListAsync()
            ).ShouldBe([
                "review started",
                "plan started",
                "finding added",
                "recommendation added",
                "agency added",
                "response added",
                "action added",
                "rating changed",
                "delivery changed",
            ])
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_a_rating_stands_for_is_changed_and_its_actions_follow_in_the_same_save(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        var legend = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<LegendRecord>().SingleAsync(l => l.Code == "G")
        );
        await Do<PlanMaking>(
            database,
            s =>
                s.MapRatingsAsync(
                    made.Plan,
                    1,
                    new Dictionary<Guid, Delivery?> { [legend.Id] = Delivery.AtRisk },
                    default
                )
        );
        (await MadePlan.LookAsync(database, made.PoliceAction)).Delivery.ShouldBe(Delivery.AtRisk);
        (await MadePlan.LookAsync(database, made.HospitalAction)).Delivery.ShouldBe(Delivery.AtRisk);
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            Do<PlanMaking>(
                database,
                s => s.MapRatingsAsync(made.Plan, 1, new Dictionary<Guid, Delivery?> { [legend.Id] = null }, default)
            )
        );
        await Do<PlanMaking>(
            database,
            s => s.MapRatingsAsync(made.Plan, 2, new Dictionary<Guid, Delivery?> { [legend.Id] = null }, default)
        );
        (await MadePlan.LookAsync(database, made.PoliceAction)).Delivery.ShouldBeNull();
        await database.InScopeAsync(async s =>
            (
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<AuditEvent>()
                    .CountAsync(e => e.Field == "Delivery" && e.EntityId == made.PoliceAction)
            ).ShouldBe(2)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_action_is_split_merged_moved_and_withdrawn_and_nothing_is_lost(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var document = s.GetRequiredService<Writes>()
                .Add(new StoredDocument { Name = "pack.pdf", Sha256 = new('0', 64) });
            db.Add(
                new Provenance
                {
                    ActionId = made.PoliceAction,
                    DocumentId = document.Id,
                    Field = "Action",
                    Words = "Change the form.",
                    Page = 47,
                }
            );
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        var second = await Do<ActionJoining, Guid>(
            database,
            s => s.SplitAsync(made.PoliceAction, 1, "Change the form", "and train everybody.", default)
        );
        var copy = await MadePlan.LookAsync(database, second);
        (copy.Text, copy.Rating, copy.FirstDue, copy.AgencyId).ShouldBe(
            ("and train everybody.", "G", new DateOnly(2027, 3, 31), made.Police)
        );
        await database.InScopeAsync(async s =>
            (
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<Provenance>()
                    .Where(p => p.ActionId == second)
                    .Select(p => p.Words)
                    .ToListAsync()
            ).ShouldBe(["Change the form."])
        );

        await Do<ActionJoining>(database, s => s.MergeAsync(second, 1, made.PoliceAction, "They are one.", default));
        (await MadePlan.LookAsync(database, made.PoliceAction)).Text.ShouldBe("Change the form\nand train everybody.");
        var merged = await MadePlan.LookAsync(database, second);
        (merged.Withdrawn, merged.Text).ShouldBe((true, "and train everybody."));

        var hospital = await MadePlan.LookAsync(database, made.HospitalAction);
        await Do<ActionEditing>(
            database,
            s => s.PutUnderAsync(made.PoliceAction, 3, hospital.ResponseId, "The trust does it.", default)
        );
        (await MadePlan.LookAsync(database, made.PoliceAction)).AgencyId.ShouldBe(made.Hospital);
        await Should.ThrowAsync<NotHereException>(() =>
            database.AsAsync(
                made.PoliceLead,
                s => s.GetRequiredService<ThreadQueries>().ActionAsync(made.PoliceAction, default)
            )
        );

        var now = (await MadePlan.LookAsync(database, made.PoliceAction)).Version;
        await Should.ThrowAsync<RuleBrokenException>(() =>
            Do<ActionEditing>(database, s => s.WithdrawAsync(made.PoliceAction, now, "", default))
        );
        await Do<ActionEditing>(database, s => s.WithdrawAsync(made.PoliceAction, now, "No longer wanted.", default));
        (await MadePlan.LookAsync(database, made.PoliceAction)).WithdrawnWhy.ShouldBe("No longer wanted.");
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().CountAsync()).ShouldBe(3)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Recommendations_are_accepted_split_merged_and_withdrawn_with_what_hangs_on_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await Should.ThrowAsync<RuleBrokenException>(() =>
            Do<RecommendationEditing>(
                database,
                s => s.AcceptAsync(made.Recommendation, 1, Acceptance.PartlyAccepted, null, default)
            )
        );
        await Do<RecommendationEditing>(
            database,
            s => s.AcceptAsync(made.Recommendation, 1, Acceptance.PartlyAccepted, "Not for the hospital.", default)
        );

        var hospital = await MadePlan.LookAsync(database, made.HospitalAction);
        var second = await Do<RecommendationJoining, Guid>(
            database,
            s => s.SplitAsync(made.Recommendation, 2, "Ask.", "Write it down.", "1b", [hospital.ResponseId], default)
        );
        (await MadePlan.LookAsync(database, made.HospitalAction)).RecommendationId.ShouldBe(second);
        var first = await Do<ThreadQueries, ThreadView>(database, s => s.ThreadAsync(made.Recommendation, default));
        (first.Answers.Single().Agency, string.Join(",", first.NotNamed), first.Next).ShouldBe(
            ("Police", "Hospital trust", second)
        );

        await Do<RecommendationJoining>(
            database,
            s => s.MergeAsync(second, 1, made.Recommendation, "One after all.", default)
        );
        var joined = await Do<ThreadQueries, ThreadView>(database, s => s.ThreadAsync(made.Recommendation, default));
        joined.Answers.Select(a => a.Agency).ShouldBe(["Police", "Hospital trust"]);
        await Do<RecommendationEditing>(
            database,
            s => s.WithdrawAsync(made.Recommendation, 3, "Overtaken by law.", default)
        );
        (await MadePlan.LookAsync(database, made.PoliceAction)).WithdrawnWhy!.ShouldContain("Overtaken by law.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_new_recommendation_stands_behind_the_last_of_its_finding_and_findings_change_places_with_theirs(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await Do<PlanMaking, Guid>(
            database,
            s => s.StartAsync(new("Plan", PlanFormat.ActionPlan, "brag"), default)
        );
        var one = await Do<FindingEditing, Guid>(database, s => s.AddAsync(plan, "One", default));
        var two = await Do<FindingEditing, Guid>(database, s => s.AddAsync(plan, "Two", default));
        foreach (var (text, finding) in new[] { ("1.1", one), ("2.1", two), ("1.2", one), ("2.2", two) })
        {
            await Do<RecommendationEditing, Guid>(
                database,
                s => s.AddAsync(plan, new(text, FindingId: finding), default)
            );
        }

        (await TextsAsync(database, plan)).ShouldBe("1.1 1.2 2.1 2.2");
        await Do<FindingEditing>(database, s => s.MoveAsync(two, 1, up: true, default));
        (
            await database.InScopeAsync(async s =>
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<AuditEvent>()
                    .Where(e => e.Code == PlanEvents.FindingMoved.Code)
                    .Select(e => e.Old + " to " + e.New)
                    .SingleAsync()
            )
        ).ShouldBe("2 to 1");
        (await TextsAsync(database, plan)).ShouldBe("2.1 2.2 1.1 1.2");
        await Should.ThrowAsync<RuleBrokenException>(() =>
            Do<FindingEditing>(database, s => s.WithdrawAsync(one, 1, "Wrong.", default))
        );
        var version = await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<Finding>().FindAsync(one))!.Version
        );
        await Do<FindingEditing>(database, s => s.MergeAsync(one, version, two, "The same.", default));
        (await TextsAsync(database, plan)).ShouldBe("2.1 2.2 1.1 1.2");
        var third = await Do<FindingEditing, Guid>(database, s => s.SplitAsync(two, 2, "Two", "Three", [], default));
        third.ShouldNotBe(two);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nobody_but_the_coordinator_changes_a_plan_by_hand_and_a_stranger_does_not_learn_that_it_is_there(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        foreach (var person in new[] { made.PoliceLead, made.Reader, made.Assurer })
        {
            await Should.ThrowAsync<NotAllowedException>(() =>
                database.AsAsync(
                    person,
                    s =>
                        s.GetRequiredService<RecommendationEditing>()
                            .WithdrawAsync(made.Recommendation, 1, "x", default)
                )
            );
            await Should.ThrowAsync<NotAllowedException>(() =>
                database.AsAsync(
                    person,
                    s =>
                        s.GetRequiredService<ActionEditing>()
                            .ChangeAsync(made.PoliceAction, 1, ActionInput.Of((Field.Action, "x")), default)
                )
            );
            await Should.ThrowAsync<NotAllowedException>(() =>
                database.AsAsync(
                    person,
                    s => s.GetRequiredService<PlanMaking>().StartAsync(new("x", PlanFormat.ActionPlan, "brag"), default)
                )
            );
        }

        var stranger = TestDatabase.Somebody("Stran Ger", Guid.CreateVersion7(), Role.AgencyLead);
        await Should.ThrowAsync<NotHereException>(() =>
            database.AsAsync(
                stranger,
                s => s.GetRequiredService<ThreadQueries>().ThreadAsync(made.Recommendation, default)
            )
        );
        await Should.ThrowAsync<NotHereException>(() =>
            database.AsAsync(
                stranger,
                s => s.GetRequiredService<RecommendationEditing>().WithdrawAsync(made.Recommendation, 1, "x", default)
            )
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_agencys_people_see_of_a_thread_only_what_is_theirs(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        var view = await database.AsAsync(
            made.PoliceLead,
            s => s.GetRequiredService<ThreadQueries>().ThreadAsync(made.Recommendation, default)
        );
        view.Answers.Select(a => a.Agency).ShouldBe(["Police"]);
        view.NotNamed.ShouldBeEmpty();
        await Do<ActionCare>(database, s => s.SetContributorsAsync(made.HospitalAction, 1, [made.Police], default));
        view = await database.AsAsync(
            made.PoliceLead,
            s => s.GetRequiredService<ThreadQueries>().ThreadAsync(made.Recommendation, default)
        );
        view.Answers.Select(a => a.Agency).ShouldBe(["Police", "Hospital trust"]);
        await database.InScopeAsync(async s =>
        {
            var plan = await s.GetRequiredService<ThroughlineDb>().Set<Plan>().SingleAsync();
            plan.Restricted = true;
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        await Should.ThrowAsync<NotHereException>(() =>
            database.AsAsync(
                made.PoliceLead,
                s => s.GetRequiredService<ThreadQueries>().ThreadAsync(made.Recommendation, default)
            )
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Two_hundred_updates_stand_in_order_between_what_else_happened_and_drafts_do_not(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            for (var i = 199; i >= 0; i--)
            {
                writes.Add(
                    new ActionUpdate
                    {
                        ActionId = made.PoliceAction,
                        PlanId = made.Plan,
                        AgencyId = made.Police,
                        State = UpdateState.Accepted,
                        Text = $"Update {i}",
                        SubmittedAt = start.AddDays(i),
                        SubmittedBy = "Pat Lead",
                    }
                );
            }

            writes.Add(
                new ActionUpdate
                {
                    ActionId = made.PoliceAction,
                    PlanId = made.Plan,
                    AgencyId = made.Police,
                    State = UpdateState.Draft,
                    Text = "Not yet",
                }
            );
            await writes.SaveAsync();
        });
        await made.AddEvidenceAsync(database, new(2026, 3, 1), null, Verdict.HoldsInPart);
        var thread = (await Do<ThreadQueries, ThreadView>(database, s => s.ThreadAsync(made.Recommendation, default)))
            .Answers[0]
            .Actions.Single();
        thread.Updates.ShouldBe(200);
        thread
            .Elements.Where(e => e.Kind == ThreadKind.Update)
            .Select(e => e.Text)
            .ShouldBe(Enumerable.Range(0, 200).Select(i => $"Update {i}"));
        thread.Elements.Select(e => e.At).ShouldBe(thread.Elements.Select(e => e.At).Order());
        thread.Elements.ShouldContain(e => e.Kind == ThreadKind.Check);
        thread
            .Elements.Where(e => e.Kind == ThreadKind.Evidence)
            .ShouldAllBe(e => e.Period == "Speaks for 1 March 2026");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Measures_and_somebody_who_confirms_them_show_impact_and_a_value_that_turns_back_takes_it_away(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await made.AddEvidenceAsync(database, new(2026, 3, 1), null, Verdict.Holds);
        var measure = await database.AsAsync(
            made.PoliceHelper,
            s =>
                s.GetRequiredService<Measures>()
                    .AddAsync(made.PoliceAction, new("Forms in use", "%", 40, new(2026, 1, 1), 90), default)
        );
        await Should.ThrowAsync<RuleBrokenException>(() =>
            database.AsAsync(
                made.Assurer,
                s => s.GetRequiredService<Measures>().ConfirmImpactAsync(made.PoliceAction, 2, null, "Seen.", default)
            )
        );
        await database.AsAsync(
            made.PoliceHelper,
            s => s.GetRequiredService<Measures>().AddValueAsync(measure, new(2026, 4, 1), 62, "Audit 7", default)
        );
        await Should.ThrowAsync<NotAllowedException>(() =>
            database.AsAsync(
                made.PoliceLead,
                s => s.GetRequiredService<Measures>().ConfirmImpactAsync(made.PoliceAction, 2, null, "Seen.", default)
            )
        );
        await database.AsAsync(
            made.Assurer,
            s =>
                s.GetRequiredService<Measures>()
                    .ConfirmImpactAsync(made.PoliceAction, 2, null, "Children are asked.", default)
        );
        (await MadePlan.LookAsync(database, made.PoliceAction)).Assurance.ShouldBe(Assurance.ImpactShown);
        await database.AsAsync(
            made.PoliceHelper,
            s => s.GetRequiredService<Measures>().AddValueAsync(measure, new(2026, 5, 1), 39, null, default)
        );
        (await MadePlan.LookAsync(database, made.PoliceAction)).Assurance.ShouldBe(Assurance.Tested);
    }

    private static Task Do<T>(TestDatabase database, Func<T, Task> act)
        where T : notnull => database.InScopeAsync(s => act(s.GetRequiredService<T>()));

    private static Task<TResult> Do<T, TResult>(TestDatabase database, Func<T, Task<TResult>> act)
        where T : notnull => database.InScopeAsync(s => act(s.GetRequiredService<T>()));

    private static Task<string> TextsAsync(TestDatabase database, Guid plan) =>
        database.InScopeAsync(async s =>
            string.Join(
                ' ',
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<Recommendation>()
                    .Where(r => r.PlanId == plan)
                    .OrderBy(r => r.Order)
                    .Select(r => r.Text)
                    .ToListAsync()
            )
        );
}
