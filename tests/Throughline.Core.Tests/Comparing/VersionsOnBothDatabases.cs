using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Comparing;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Snapshots;
using Throughline.Core.Tests.Plans;
using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Comparing;

/// <summary>What a plan page says has changed since a meeting: each action is followed by what it is.</summary>
[Trait("needs", "server")]
public sealed class VersionsOnBothDatabases
{
    public static TheoryData<Provider, string, PlanChangeKind> Changes
    {
        get
        {
            var data = new TheoryData<Provider, string, PlanChangeKind>();
            foreach (var provider in new[] { Provider.Sqlite, Provider.Postgres })
            {
                data.Add(provider, "reworded", PlanChangeKind.Reworded);
                data.Add(provider, "closed", PlanChangeKind.Closed);
                data.Add(provider, "withdrawn", PlanChangeKind.Withdrawn);
                data.Add(provider, "swapped", PlanChangeKind.Reworded);
                data.Add(provider, "recommendation withdrawn", PlanChangeKind.Withdrawn);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task PlanVersions_follows_an_action_by_what_it_is_and_no_question_asks_where_it_went(
        Provider provider,
        string what,
        PlanChangeKind kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await ChangeAsync(database, made, (_, hospital) => hospital.Text = "Publish a leaflet about safer sleeping.");
        await database.AsAsync(
            TestDatabase.Coordinator,
            s => s.GetRequiredService<SnapshotTaking>().TakeAsync(made.Plan, "Board of April", new(2027, 4, 8), default)
        );
        await ChangeAsync(
            database,
            made,
            (police, hospital) =>
            {
                switch (what)
                {
                    case "reworded":
                        police.Text = "Recruit two designated nurses by the summer.";
                        break;
                    case "closed":
                        (police.Closure, police.ClosedOn) = (ClosureStage.Closed, new(2027, 4, 9));
                        break;
                    case "withdrawn":
                        (police.Withdrawn, police.WithdrawnWhy) = (true, "No longer needed");
                        break;
                    case "swapped":
                        (police.Text, hospital.Text) = (hospital.Text, police.Text);
                        break;
                    default:
                        (police.Response!.Recommendation!.Withdrawn, police.Response.Recommendation.WithdrawnWhy) = (
                            true,
                            "The review was corrected"
                        );
                        break;
                }
            }
        );

        var compared = (
            await database.AsAsync(
                TestDatabase.Coordinator,
                s => s.GetRequiredService<PlanVersions>().CompareAsync(made.Plan, null, null, default)
            )
        )!.Compared.ShouldNotBeNull();
        compared.Match.Pairs.Count().ShouldBe(2);
        compared.Match.Pairs.ShouldAllBe(p => p.Before.Key == p.After.Key);
        compared.Changes.ShouldNotBeEmpty();
        compared.Changes.ShouldAllBe(c => c.Kind == kind);
        compared.Raised.ShouldNotContain(r => r.Rule is NothingIsDropped);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task An_action_that_was_split_twice_is_one_that_became_three_and_none_of_them_is_new(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await database.AsAsync(
            TestDatabase.Coordinator,
            s => s.GetRequiredService<SnapshotTaking>().TakeAsync(made.Plan, "Board of April", new(2027, 4, 8), default)
        );
        var second = await SplitAsync(database, made.PoliceAction, "Change the form", "and train everybody in it.");
        var third = await SplitAsync(database, second, "Train everybody in it", "and ask whether it helped.");

        var compared = (
            await database.AsAsync(
                TestDatabase.Coordinator,
                s => s.GetRequiredService<PlanVersions>().CompareAsync(made.Plan, null, null, default)
            )
        )!.Compared.ShouldNotBeNull();

        var split = compared.Match.Matches.Single(m => m.Kind == MatchKind.Split);
        split.Before.Single().Key.ShouldBe(made.PoliceAction.ToString());
        split
            .After.Select(r => r.Key)
            .ShouldBe([made.PoliceAction.ToString(), second.ToString(), third.ToString()], ignoreOrder: true);
        (compared.Match.Added.Count, compared.Match.Dropped.Count).ShouldBe((0, 0));
    }

    private static Task<Guid> SplitAsync(TestDatabase database, Guid action, string first, string second) =>
        database.AsAsync(
            TestDatabase.Coordinator,
            s => s.GetRequiredService<ActionJoining>().SplitAsync(action, 1, first, second, default)
        );

    private static Task ChangeAsync(TestDatabase database, MadePlan made, Action<PlanAction, PlanAction> change) =>
        database.InScopeAsync(async s =>
        {
            var (db, writes) = (s.GetRequiredService<ThroughlineDb>(), s.GetRequiredService<Writes>());
            var actions = await db.Set<PlanAction>()
                .Include(a => a.Response!.Recommendation)
                .Where(a => a.PlanId == made.Plan)
                .ToDictionaryAsync(a => a.Id);
            var (police, hospital) = (actions[made.PoliceAction], actions[made.HospitalAction]);
            change(police, hospital);
            writes.Change(police);
            writes.Change(hospital);
            writes.Change(police.Response!.Recommendation!);
            await writes.SaveAsync();
        });
}
