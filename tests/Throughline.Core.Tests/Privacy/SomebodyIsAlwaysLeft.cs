using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Privacy;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy;

/// <summary>Two administrators who take each other's role, stop or erase each other in the same instant.</summary>
[Trait("needs", "server")]
public sealed class SomebodyIsAlwaysLeft
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task One_administrator_stays_whatever_two_do_to_each_other_at_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        for (var i = 0; i < 6; i++)
        {
            var (ann, ben) = (await AdministratorAsync(database), await AdministratorAsync(database));
            using var start = new Barrier(2);
            var done = await Task.WhenAll(
                RemoveAsync(database, ann, ben, i % 3, start),
                RemoveAsync(database, ben, ann, (i + 1) % 3, start)
            );
            done.Count(d => d).ShouldBe(1);
            var left = await database.InScopeAsync(s =>
                s.GetRequiredService<ThroughlineDb>()
                    .Set<Account>()
                    .AsNoTracking()
                    .Where(u => !u.Stopped && u.ErasedAt == null)
                    .ToListAsync()
            );
            left.Count(u => u.Roles.Contains(Role.Administrator)).ShouldBe(1);

            // The next two are alone again.
            await database.InScopeAsync(s =>
                s.GetRequiredService<ThroughlineDb>()
                    .Set<Account>()
                    .ExecuteUpdateAsync(u => u.SetProperty(x => x.Stopped, true))
            );
        }
    }

    /// <returns>True when it was done; false when it was refused.</returns>
    private static Task<bool> RemoveAsync(
        TestDatabase database,
        (Guid Id, string Stamp) by,
        (Guid Id, string Stamp) of,
        int how,
        Barrier start
    ) =>
        Task.Run(() =>
            database.AsAsync(
                new Person(by.Id, "Admin", new HashSet<Role> { Role.Administrator }, null, "test"),
                async s =>
                {
                    var people = s.GetRequiredService<PeopleDesk>();
                    start.SignalAndWait();
                    try
                    {
                        return how switch
                        {
                            0 => await people.ChangeRolesAsync(
                                of.Id,
                                new HashSet<Role> { Role.Reader },
                                null,
                                "why",
                                of.Stamp,
                                default
                            )
                                is null,
                            1 => await people.StopAsync(of.Id, "why", of.Stamp, default) is null,
                            _ => await s.GetRequiredService<Erasure>().EraseAsync(of.Id, ErasureReason.Left, default),
                        };
                    }
                    catch (NotAllowedException)
                    {
                        return false;
                    }
                }
            )
        );

    private static Task<(Guid Id, string Stamp)> AdministratorAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var id = Guid.CreateVersion7();
            var account = new Account
            {
                Id = id,
                Name = $"Admin {id:N}",
                UserName = $"{id:N}",
                NormalizedUserName = $"{id:N}",
                Email = $"{id:N}@x.example",
                Roles = [Role.Administrator],
                ConcurrencyStamp = $"{id}",
                SecurityStamp = $"{id}",
            };
            db.Add(account);
            await db.SaveChangesAsync();
            return (id, account.ConcurrencyStamp!);
        });
}
