using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Snapshots;

[Trait("needs", "server")]
public sealed class SnapshotsNeverChange
{
    private static readonly DateOnly Day = new(2027, 4, 7);

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Fact]
    public void The_same_plan_gives_the_same_bytes_read_back_or_in_any_order() =>
        Gen.Select(MadeContent.Any, Gen.Int)
            .Sample(
                (content, seed) =>
                {
                    var json = SnapshotJson.Write(content);
                    return SnapshotJson.Write(SnapshotJson.Read(json)) == json
                        && SnapshotJson.Write(MadeContent.Shuffled(content, new Random(seed))) == json;
                },
                iter: 300
            );

    [Fact]
    public void A_snapshot_of_the_first_form_is_still_read_with_every_word()
    {
        const string First = """
            {"schema":1,"title":"Board","on":"2027-04-08","takenAt":"2027-04-08T09:00:00.000000Z","plan":
            {"id":"00000000-0000-0000-0000-000000000000","title":"Plan","format":"ActionPlan","restricted":false},
            "recommendations":[{"id":"00000000-0000-0000-0000-000000000001","order":0,"kind":"Recommendation",
            "acceptance":"NotDecided","withdrawn":false,"responses":[{"id":"00000000-0000-0000-0000-000000000002",
            "order":0,"actions":[{"id":"00000000-0000-0000-0000-000000000003","order":0,"contributors":[],
            "text":"Visit","rating":"G","ratingWords":"Green","assurance":"Claimed","constraint":"Staff",
            "target":"May","updateScore":"3","previousUpdate":"Begun","timesMoved":0,"daysMoved":0,
            "withdrawn":false,"closure":"Open","updates":[],"evidence":[]}]}]}]}
            """;
        var action = SnapshotJson.Read(First).AllActions().ShouldHaveSingleItem();
        action
            .Words.Select(w => (w.Key, w.Value.Text))
            .ShouldBe([
                (Field.Action, "Visit"),
                (Field.Rating, "Green"),
                (Field.Constraint, "Staff"),
                (Field.Target, "May"),
                (Field.UpdateScore, "3"),
                (Field.PreviousUpdate, "Begun"),
            ]);
        action.Rating.ShouldBe("G");
        Should.Throw<JsonException>(() => SnapshotJson.Read(First.Replace("\"schema\":1", "\"schema\":3")));
    }

    [Fact]
    public void Any_difference_gives_another_hash() =>
        MadeContent.Any.Sample(
            content =>
                SnapshotJson.HashOf(SnapshotJson.Write(content))
                != SnapshotJson.HashOf(SnapshotJson.Write(content with { Title = content.Title + "." })),
            iter: 50
        );

    [Theory, MemberData(nameof(Providers))]
    public async Task The_program_and_the_database_refuse_to_change_or_remove_one(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await TakeAsync(database, each: 2);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            database.InScopeAsync(async s =>
            {
                var db = s.GetRequiredService<ThroughlineDb>();
                db.Entry(await db.Set<Snapshot>().SingleAsync()).Property(x => x.Json).CurrentValue = "{}";
                await db.SaveChangesAsync();
            })
        );
        await Should.ThrowAsync<InvalidOperationException>(() =>
            database.InScopeAsync(async s =>
            {
                var db = s.GetRequiredService<ThroughlineDb>();
                db.Remove(await db.Set<Snapshot>().SingleAsync());
                await db.SaveChangesAsync();
            })
        );
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            database.InScopeAsync(s =>
                s.GetRequiredService<ThroughlineDb>()
                    .Set<Snapshot>()
                    .ExecuteUpdateAsync(u => u.SetProperty(x => x.Json, "{}"))
            )
        );
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<Snapshot>().ExecuteDeleteAsync())
        );
        (await ViewAsync(database, TestDatabase.Coordinator, id))!.Unchanged.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_a_later_meeting_changes_is_not_in_an_earlier_snapshot(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await TakeAsync(database, each: 2);
        await database.InScopeAsync(async s =>
        {
            var action = await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().FirstAsync();
            (action.Rating, action.Due) = ("R", new DateOnly(2030, 1, 1));
            s.GetRequiredService<Writes>().Change(action);
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        var view = (await ViewAsync(database, TestDatabase.Coordinator, id)).ShouldNotBeNull();
        view.Content.AllActions().ShouldAllBe(a => a.Rating == "G" && a.Due == new DateOnly(2027, 3, 1));
        view.Unchanged.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_agency_sees_its_own_part_and_no_restricted_evidence_of_others(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        await database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            s.GetRequiredService<ThroughlineDb>()
                .Add(new ContributingAgency { ActionId = laid.TrustActions[0], AgencyId = laid.Police });
            foreach (var (title, restricted) in new[] { ("Open audit", false), ("Closed audit", true) })
            {
                var evidence = writes.Add(
                    new EvidenceRecord
                    {
                        ActionId = laid.TrustActions[0],
                        PlanId = laid.Plan,
                        AgencyId = laid.Trust,
                        Title = title,
                        Restricted = restricted,
                    }
                );
                writes.Add(
                    new EvidenceVersion
                    {
                        EvidenceId = evidence.Id,
                        Number = 1,
                        Kind = EvidenceKind.Reference,
                        Shows = "It",
                        SpeaksFrom = Day,
                        SpeaksTo = Day,
                    }
                );
            }

            await writes.SaveAsync();
        });
        var id = (
            await database.InScopeAsync(s =>
                s.GetRequiredService<SnapshotTaking>().TakeAsync(laid.Plan, "Board", Day, default)
            )
        )!.Value;
        var police = (
            await ViewAsync(database, TestDatabase.Somebody("Pat", laid.Police, Role.AgencyLead), id)
        ).ShouldNotBeNull();
        police.WholePlan.ShouldBeFalse();
        police
            .Content.AllActions()
            .Select(a => a.Id)
            .ShouldBe([.. laid.PoliceActions, laid.TrustActions[0]], ignoreOrder: true);
        police.Content.AllActions().SelectMany(a => a.Evidence).Select(e => e.Title).ShouldBe(["Open audit"]);
        (await ViewAsync(database, TestDatabase.Somebody("Toni", laid.Trust, Role.AgencyLead), id))!
            .Content.AllActions()
            .SelectMany(a => a.Evidence)
            .Count()
            .ShouldBe(2);
        (await ViewAsync(database, TestDatabase.Somebody("Read", null, Role.Reader), id))!
            .Content.AllActions()
            .SelectMany(a => a.Evidence)
            .Select(e => e.Title)
            .ShouldBe(["Open audit"]);
        (await ViewAsync(database, TestDatabase.Somebody("Else", Guid.NewGuid(), Role.AgencyLead), id)).ShouldBeNull();
        (
            await database.AsAsync(
                TestDatabase.Somebody("Pat", laid.Police, Role.AgencyLead),
                s => s.GetRequiredService<SnapshotQueries>().JsonAsync(id, default)
            )
        ).ShouldBeNull();
        await Should.ThrowAsync<NotAllowedException>(() =>
            database.AsAsync(
                TestDatabase.Somebody("Pat", laid.Police, Role.AgencyLead),
                s => s.GetRequiredService<SnapshotTaking>().TakeAsync(laid.Plan, "Mine", Day, default)
            )
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_plan_of_two_thousand_actions_is_kept_whole(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var watch = Stopwatch.StartNew();
        var id = await TakeAsync(database, each: 1000, () => watch.Restart());
        TestContext.Current.SendDiagnosticMessage(
            $"{provider}: a snapshot of 2,000 actions with 4,000 updates took {watch.ElapsedMilliseconds} ms"
        );
        var view = (await ViewAsync(database, TestDatabase.Coordinator, id)).ShouldNotBeNull();
        view.Content.AllActions().Count().ShouldBe(2000);
        view.Content.AllActions().ShouldAllBe(a => a.Updates.Count == 2);
        view.Unchanged.ShouldBeTrue();
        (
            await database.InScopeAsync(s =>
                s.GetRequiredService<ThroughlineDb>().Set<SnapshotCount>().SumAsync(c => c.Actions)
            )
        ).ShouldBe(2000);
    }

    private static async Task<Guid> TakeAsync(TestDatabase database, int each, Action? before = null)
    {
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s, each));
        if (each > 10)
        {
            await database.InScopeAsync(async s =>
            {
                var writes = s.GetRequiredService<Writes>();
                foreach (var action in laid.PoliceActions.Concat(laid.TrustActions))
                {
                    writes.Add(
                        new ActionUpdate
                        {
                            PlanId = laid.Plan,
                            ActionId = action,
                            State = UpdateState.Accepted,
                            Text = new string('a', 400),
                            SubmittedAt = writes.Now,
                        }
                    );
                    writes.Add(
                        new ActionUpdate
                        {
                            PlanId = laid.Plan,
                            ActionId = action,
                            State = UpdateState.Accepted,
                            Text = new string('b', 400),
                            SubmittedAt = writes.Now,
                        }
                    );
                }

                await writes.SaveAsync();
            });
        }

        before?.Invoke();
        return (
            await database.InScopeAsync(s =>
                s.GetRequiredService<SnapshotTaking>().TakeAsync(laid.Plan, "Board of April", Day, default)
            )
        ).ShouldNotBeNull();
    }

    private static Task<SnapshotView?> ViewAsync(TestDatabase database, Person person, Guid id) =>
        database.AsAsync(person, s => s.GetRequiredService<SnapshotQueries>().ViewAsync(id, default));
}
