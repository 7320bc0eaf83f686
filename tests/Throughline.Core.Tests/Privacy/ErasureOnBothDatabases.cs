using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Audit;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Privacy;
using Throughline.Core.Snapshots;
using Throughline.Core.Tests.Audit;
using Throughline.Core.Views;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy;

[Trait("needs", "server")]
public sealed partial class ErasureOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    private static readonly Person Admin = TestDatabase.Somebody("Adam Admin", null, Role.Administrator);

    [Theory, MemberData(nameof(Providers))]
    public async Task The_name_is_gone_from_everywhere_and_the_thread_and_the_chain_stay(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (ann, namesake) = await TwoOfOneNameAsync(database);
        var plan = await ActAsync(database, ann);
        var other = await ActAsync(database, namesake);

        (
            await database.AsAsync(
                Admin,
                s => s.GetRequiredService<Erasure>().EraseAsync(ann.Id!.Value, ErasureReason.AskedFor, default)
            )
        ).ShouldBeTrue();

        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var erased = await db.Set<Plan>().SingleAsync(p => p.Id == plan);
            (erased.CreatedBy, erased.ChangedBy).ShouldBe(
                ("a former member of Northfold Police", "a former member of Northfold Police")
            );
            (await db.Set<Plan>().SingleAsync(p => p.Id == other)).CreatedBy.ShouldBe("Ann Example");
            var account = await db.Set<Account>().SingleAsync(a => a.Id == ann.Id);
            (account.Name, account.Email, account.PhoneNumber, account.PasswordHash, account.Stopped).ShouldBe(
                ("a former member of Northfold Police", null, null, null, true)
            );
            (
                await db.Set<SignInSession>().CountAsync(x => x.AccountId == ann.Id),
                await db.Set<SavedView>().CountAsync(x => x.AccountId == ann.Id),
                await db.Set<PlanMember>().CountAsync(x => x.PersonId == ann.Id),
                await db.Set<OutboxMail>().CountAsync(),
                await db.Set<IdentityUserLogin<Guid>>().CountAsync()
            ).ShouldBe((0, 0, 0, 1, 0));
        });
        var history = await database.InScopeAsync(s =>
            s.GetRequiredService<HistoryQueries>().PageAsync(HistoryKind.Plan, plan, null, default)
        );
        history.ShouldNotBeNull().Lines.ShouldHaveSingleItem().Who.ShouldBe("a former member of Northfold Police");
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nothing_of_the_person_is_left_in_any_column_of_any_table(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (ann, namesake) = await TwoOfOneNameAsync(database);
        await ActAsync(database, ann);
        foreach (var person in (Person[])[ann, namesake])
        {
            await database.AsAsync(
                Admin,
                s => s.GetRequiredService<Erasure>().EraseAsync(person.Id!.Value, ErasureReason.Left, default)
            );
        }

        var everything = await EveryValue.OfAsync(database);
        everything.Count.ShouldBeGreaterThan(50);
        everything
            .Where(v =>
                SaysAnn().IsMatch(v.Value)
                || v.Value.Contains("ann@", StringComparison.OrdinalIgnoreCase)
                || v.Value.Contains("07700", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_only_administrator_and_people_who_are_none_are_refused(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var only = await AccountAsync(database, "Only Admin", null, Role.Administrator);
        await Should.ThrowAsync<NotAllowedException>(() =>
            database.AsAsync(
                only,
                s => s.GetRequiredService<Erasure>().EraseAsync(only.Id!.Value, ErasureReason.Left, default)
            )
        );
        await Should.ThrowAsync<NotAllowedException>(() =>
            database.AsAsync(
                TestDatabase.Coordinator,
                s => s.GetRequiredService<Erasure>().EraseAsync(only.Id!.Value, ErasureReason.Left, default)
            )
        );
        (
            await database.AsAsync(
                Admin,
                s => s.GetRequiredService<Erasure>().EraseAsync(Guid.NewGuid(), ErasureReason.Left, default)
            )
        ).ShouldBeFalse();

        await AccountAsync(database, "Second Admin", null, Role.Administrator);
        (
            await database.AsAsync(
                only,
                s => s.GetRequiredService<Erasure>().EraseAsync(only.Id!.Value, ErasureReason.Left, default)
            )
        ).ShouldBeTrue();
        (await EveryValue.OfAsync(database)).ShouldNotContain(v =>
            v.Value.Contains("Only Admin", StringComparison.Ordinal)
        );
    }

    private static async Task<(Person Ann, Person Namesake)> TwoOfOneNameAsync(TestDatabase database)
    {
        var agency = await database.InScopeAsync(async s =>
        {
            var police = s.GetRequiredService<Writes>().Add(new Agency { Name = "Northfold Police" });
            await s.GetRequiredService<Writes>().SaveAsync();
            return police.Id;
        });
        return (
            await AccountAsync(database, "Ann Example", agency, Role.AgencyLead),
            await AccountAsync(database, "Ann Example", null, Role.Reader)
        );
    }

    private static async Task<Person> AccountAsync(TestDatabase database, string name, Guid? agency, Role role)
    {
        var person = TestDatabase.Somebody(name, agency, role);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var email = $"ann@{person.Id:N}.example";
            db.Add(
                new Account
                {
                    Id = person.Id!.Value,
                    Name = name,
                    UserName = email,
                    NormalizedUserName = email.ToUpperInvariant(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    PhoneNumber = "07700 900123",
                    PasswordHash = "hash",
                    AgencyId = agency,
                    Roles = [role],
                }
            );
            db.Add(
                new SignInSession
                {
                    AccountId = person.Id.Value,
                    How = "passkey",
                    Browser = "Ann's browser",
                }
            );
            db.Add(
                new SavedView
                {
                    AccountId = person.Id.Value,
                    Name = "Ann's view",
                    Path = "/plans",
                    Query = "",
                }
            );
            db.Add(new PlanMember { PersonId = person.Id.Value, PlanId = (await PlanAsync(db)).Id });
            db.Add(
                new OutboxMail
                {
                    To = email.ToUpperInvariant(),
                    Kind = "digest",
                    Subject = "For Ann",
                    Text = "Dear Ann",
                }
            );
            db.Set<IdentityUserLogin<Guid>>()
                .Add(
                    new()
                    {
                        UserId = person.Id.Value,
                        LoginProvider = "Entra",
                        ProviderKey = $"{person.Id}",
                        ProviderDisplayName = "Ann",
                    }
                );
            s.GetRequiredService<Writes>()
                .Add(
                    new Invitation
                    {
                        Email = email,
                        Name = name,
                        TokenHash = $"{person.Id}",
                    }
                );
            await s.GetRequiredService<Writes>().SaveAsync();
            if (name == "Ann Example" && agency is null)
            {
                await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == person.Id).ExecuteDeleteAsync();
            }
        });
        return person;
    }

    private static async Task<Plan> PlanAsync(ThroughlineDb db) =>
        await db.Set<Plan>().FirstOrDefaultAsync(p => p.Title == "Somebody's")
        ?? db.Add(new Plan { Title = "Somebody's" }).Entity;

    private static Task<Guid> ActAsync(TestDatabase database, Person person) =>
        database.AsAsync(
            person,
            async s =>
            {
                var writes = s.GetRequiredService<Writes>();
                var plan = writes.Add(new Plan { Title = "A plan" });
                writes.Record(PlanEvents.Started, plan);
                s.GetRequiredService<ThroughlineDb>()
                    .Add(
                        new Snapshot
                        {
                            PlanId = plan.Id,
                            Title = "Board",
                            TakenBy = person.Name,
                            Json = "{}",
                            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{}"u8)),
                        }
                    );
                writes.Record(
                    SnapshotEvents.Taken,
                    Subject.Snapshot,
                    s.GetRequiredService<ThroughlineDb>().Set<Snapshot>().Local.Single().Id,
                    AuditChain.ContentField,
                    @new: s.GetRequiredService<ThroughlineDb>().Set<Snapshot>().Local.Single().Sha256
                );
                await writes.SaveAsync();
                return plan.Id;
            }
        );

    /// <summary>The name as a word: a salted hash may hold its letters among others.</summary>
    [GeneratedRegex("(?<![A-Za-z0-9_-])Ann(?![A-Za-z0-9_-])", RegexOptions.None, 1000)]
    private static partial Regex SaysAnn();
}
