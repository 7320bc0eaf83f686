using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Audit;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Core.Tests.Audit;

[Trait("needs", "server")]
public sealed class HistoryOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_plans_history_says_who_when_what_before_after_and_why_newest_first(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await TwoAgencies.MakeAsync(database);
        var page = (
            await HistoryAsync(database, TestDatabase.Coordinator, HistoryKind.Plan, plan.Id)
        ).ShouldNotBeNull();
        page.Title.ShouldBe("Two agencies");
        var first = page.Lines[0];
        (first.Who, first.What, first.Field, first.Old, first.New, first.Why).ShouldBe(
            ("Tess Tester", "rating changed", "Rating", "R", "G", "because of the audit")
        );
        page.Lines.Select(l => l.Sequence).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_agencys_people_read_of_their_own_actions_only(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await TwoAgencies.MakeAsync(database);
        var lead = TestDatabase.Somebody("Ann", plan.Agency, Role.AgencyLead);
        var page = (await HistoryAsync(database, lead, HistoryKind.Plan, plan.Id)).ShouldNotBeNull();
        page.Lines.Select(l => l.What).ShouldBe(["action added", "plan started"]);
        (await HistoryAsync(database, lead, HistoryKind.Action, plan.OwnAction)).ShouldNotBeNull();
        (await HistoryAsync(database, lead, HistoryKind.Action, plan.OtherAction)).ShouldBeNull();
        (await HistoryAsync(database, lead, HistoryKind.Recommendation, plan.Recommendation))
            .ShouldNotBeNull()
            .Lines.ShouldHaveSingleItem()
            .What.ShouldBe("action added");
        (await HistoryAsync(database, lead, HistoryKind.Evidence, plan.RestrictedEvidence)).ShouldBeNull();
        (await HistoryAsync(database, Person.Nobody, HistoryKind.Plan, plan.Id)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_draft_and_restricted_evidence_stay_out_of_other_peoples_history(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await TwoAgencies.MakeAsync(database);
        var reader = TestDatabase.Somebody("Rea", null, Role.Reader);
        var seen = (await HistoryAsync(database, reader, HistoryKind.Action, plan.OtherAction)).ShouldNotBeNull();
        seen.Lines.Select(l => l.What).ShouldBe(["rating changed"]);
        (await HistoryAsync(database, reader, HistoryKind.Evidence, plan.RestrictedEvidence)).ShouldBeNull();
        var owner = TestDatabase.Somebody("Otto", plan.OtherAgency, Role.AgencyLead);
        (await HistoryAsync(database, owner, HistoryKind.Action, plan.OtherAction))
            .ShouldNotBeNull()
            .Lines.Select(l => l.What)
            .ShouldBe(["rating changed", "evidence added", "draft saved"]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task History_comes_in_pages_that_leave_nothing_out_and_repeat_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await TwoAgencies.MakeAsync(database);
        await database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            for (var i = 0; i < 120; i++)
            {
                writes.Record(PlanEvents.Changed, Subject.Plan, plan.Id, plan: plan.Id);
            }

            await writes.SaveAsync();
        });
        var all = new List<long>();
        for (long? before = null, next = -1; next is not null; before = next)
        {
            var page = (
                await HistoryAsync(database, TestDatabase.Coordinator, HistoryKind.Plan, plan.Id, before)
            ).ShouldNotBeNull();
            all.AddRange(page.Lines.Select(l => l.Sequence));
            next = page.Before;
        }

        all.Count.ShouldBe(124);
        all.ShouldBeUnique();
        all.ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_accounts_history_is_for_administrators_and_the_person(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Name = "Ann Example",
            UserName = "ann",
            Email = "ann@example.org",
        };
        await database.InScopeAsync(async s =>
        {
            s.GetRequiredService<ThroughlineDb>().Add(account);
            s.GetRequiredService<Writes>()
                .Record(
                    AccessEvents.RolesChanged,
                    Subject.Account,
                    account.Id,
                    "Email",
                    "old@example.org",
                    "ann@example.org"
                );
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        var self = new Person(account.Id, "Ann Example", new HashSet<Role> { Role.Reader }, null, "test");
        var line = (await HistoryAsync(database, self, HistoryKind.Account, account.Id))
            .ShouldNotBeNull()
            .Lines.ShouldHaveSingleItem();
        (line.Old, line.New).ShouldBe((null, null));
        (
            await HistoryAsync(
                database,
                TestDatabase.Somebody("Adam", null, Role.Administrator),
                HistoryKind.Account,
                account.Id
            )
        ).ShouldNotBeNull();
        (await HistoryAsync(database, TestDatabase.Coordinator, HistoryKind.Account, account.Id)).ShouldBeNull();
    }

    private static Task<HistoryPage?> HistoryAsync(
        TestDatabase database,
        Person person,
        HistoryKind kind,
        Guid id,
        long? before = null
    ) => database.AsAsync(person, s => s.GetRequiredService<HistoryQueries>().PageAsync(kind, id, before, default));
}
