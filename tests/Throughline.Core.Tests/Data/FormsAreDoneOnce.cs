using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Privacy;
using Throughline.Testing;

namespace Throughline.Core.Tests.Data;

[Trait("needs", "server")]
public sealed class FormsAreDoneOnce
{
    private static readonly string Form = new('7', 64);

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task The_database_itself_refuses_a_second_of_the_same_form_and_saves_nothing_of_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SaveAsync(database, "Northfold Police");

        // As on another node whose turn was not waited for.
        await Should.ThrowAsync<DoneBeforeException>(() => SaveAsync(database, "Northfold Police again"));
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Set<Agency>().Select(a => a.Name).ToListAsync()).ShouldBe(["Northfold Police"]);
            (await db.Set<AuditEvent>().CountAsync()).ShouldBe(1);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_second_waits_until_the_first_is_done_also_on_another_node(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.InScopeAsync(async first =>
        {
            var turn = await first.GetRequiredService<Once>().BeginAsync(Form, default);
            await database.InScopeAsync(async second =>
            {
                var waiting = second.GetRequiredService<Once>().BeginAsync(Form, default);
                (await Task.WhenAny(waiting, Task.Delay(300))).ShouldNotBe(waiting);
                await turn.DisposeAsync();
                await (await waiting).DisposeAsync();
            });
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_receipt_is_gone_after_a_day(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AsAsync(
            Domain.Access.Person.Program(),
            async s =>
            {
                var db = s.GetRequiredService<ThroughlineDb>();
                var now = TimeProvider.System.GetUtcNow().UtcDateTime;
                db.Add(new FormReceipt { Id = "old", At = now.AddDays(-1).AddMinutes(-1) });
                db.Add(new FormReceipt { Id = "new", At = now });
                await db.SaveChangesAsync();
                await s.GetRequiredService<Retention>().ApplyAsync(default);
                (await db.Set<FormReceipt>().AsNoTracking().Select(r => r.Id).ToListAsync()).ShouldBe(["new"]);
            }
        );
    }

    private static Task SaveAsync(TestDatabase database, string name) =>
        database.InScopeAsync(async s =>
        {
            await using var turn = await s.GetRequiredService<Once>().BeginAsync(Form, default);
            var writes = s.GetRequiredService<Writes>();
            var agency = writes.Add(new Agency { Name = name });
            writes.Record(AccessEvents.AgencyAdded, agency, "Name", @new: name);
            await writes.SaveAsync();
        });
}
