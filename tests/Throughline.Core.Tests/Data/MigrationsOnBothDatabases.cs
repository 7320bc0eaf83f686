using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Core.Tests.Data;

[Trait("needs", "server")]
public sealed class MigrationsOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task The_migrations_make_exactly_the_model(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.InScopeAsync(s =>
        {
            s.GetRequiredService<ThroughlineDb>().Database.HasPendingModelChanges().ShouldBeFalse();
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_stored_survives_a_restart_and_a_second_migration(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var at = new DateTime(2026, 11, 2, 9, 30, 0, DateTimeKind.Utc);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            db.Set<Agency>()
                .Add(
                    new Agency
                    {
                        Name = "Marrowdale Homes",
                        CreatedAt = at,
                        ChangedAt = at,
                    }
                );
            await db.SaveChangesAsync();
        });
        await database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().MigrateAsync());
        await database.InScopeAsync(async s =>
        {
            var agency = await s.GetRequiredService<ThroughlineDb>().Set<Agency>().SingleAsync();
            agency.Name.ShouldBe("Marrowdale Homes");
            agency.CreatedAt.ShouldBe(at);
            agency.CreatedAt.Kind.ShouldBe(DateTimeKind.Utc);
        });
    }
}
