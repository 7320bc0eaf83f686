using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Core.Tests.Data;

/// <summary>Beside a name stands the account, so that of two people with one name either can be erased.</summary>
[Trait("needs", "server")]
public sealed class AuthorsOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task The_account_beside_a_name_is_of_the_one_who_acted_though_two_have_the_name(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (first, second) = (
            TestDatabase.Somebody("Ann Example", null, Role.Coordinator),
            TestDatabase.Somebody("Ann Example", null, Role.Coordinator)
        );
        var id = await database.AsAsync(
            first,
            async s =>
            {
                var body = s.GetRequiredService<Writes>().Add(new Body { Name = "Board" });
                await s.GetRequiredService<Writes>().SaveAsync();
                return body.Id;
            }
        );
        await database.AsAsync(
            second,
            async s =>
            {
                var body = await s.GetRequiredService<ThroughlineDb>().Set<Body>().SingleAsync();
                body.Name = "The Board";
                s.GetRequiredService<Writes>().Change(body);
                await s.GetRequiredService<Writes>().SaveAsync();
            }
        );
        await database.InScopeAsync(async s =>
        {
            var authors = await s.GetRequiredService<ThroughlineDb>()
                .Set<Body>()
                .Where(b => b.Id == id)
                .Select(b => new
                {
                    Created = EF.Property<Guid?>(b, "CreatedById"),
                    Changed = EF.Property<Guid?>(b, "ChangedById"),
                    b.CreatedBy,
                })
                .SingleAsync();
            (authors.Created, authors.Changed, authors.CreatedBy).ShouldBe((first.Id, second.Id, "Ann Example"));
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_event_holds_the_account_and_never_the_name_of_somebody_who_has_one(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var ann = TestDatabase.Somebody("Ann Example", null, Role.Coordinator);
        await database.AsAsync(
            ann,
            async s =>
            {
                s.GetRequiredService<Writes>().Record(PlanEvents.Started, Subject.Plan, Guid.NewGuid());
                await s.GetRequiredService<Writes>().SaveAsync();
            }
        );
        var e = await database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<AuditEvent>().SingleAsync());
        e.ActorId.ShouldBe(ann.Id);
        e.Actor.ShouldBe(ann.Signature);
        e.Actor.ShouldNotContain("Ann");
    }
}
