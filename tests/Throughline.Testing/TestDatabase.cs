using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core;
using Throughline.Core.Audit;
using Throughline.Core.Challenge;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Mail;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Updates;
using Throughline.Domain.Access;

namespace Throughline.Testing;

/// <summary>The two databases that every persistence test runs on.</summary>
public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>A fresh, migrated database and the product's services over it; removed when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-test-").FullName;
    private readonly ServiceProvider _services;

    private TestDatabase(Provider provider, string? postgres, TimeProvider clock, Action<IServiceCollection>? more)
    {
        Settings = new Dictionary<string, string?>
        {
            ["Data:Path"] = Path.Combine(_folder, "test.db"),
            ["ConnectionStrings:Postgres"] = provider == Provider.Postgres ? postgres : null,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        var services = new ServiceCollection();

        services.AddCore(configuration);
        services.AddSingleton(clock);
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Configuration that lets another host use the same database.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public IServiceProvider Services => _services;

    public static async Task<TestDatabase> CreateAsync(
        Provider provider,
        TimeProvider? clock = null,
        bool migrate = true,
        Action<IServiceCollection>? more = null
    )
    {
        var name = $"t{Guid.NewGuid():N}";
        var database = new TestDatabase(
            provider,
            provider == Provider.Postgres ? $"{PostgresServer.ConnectionString};Database={name}" : null,
            clock ?? TimeProvider.System,
            more
        );
        if (migrate)
        {
            await (
                provider == Provider.Postgres
                    ? MigratedTemplate.CopyPostgresAsync(name)
                    : MigratedTemplate.CopySqliteAsync(database.Settings["Data:Path"]!)
            );
        }

        return database;
    }

    /// <summary>The coordinator in whose name tests act unless they say otherwise.</summary>
    public static Person Coordinator { get; } =
        new(null, "Tess Tester", new HashSet<Role> { Role.Coordinator }, null, "test");

    /// <summary>Somebody with these roles, of this agency.</summary>
    public static Person Somebody(string name, Guid? agency, params Role[] roles) =>
        new(Guid.CreateVersion7(), name, roles.ToHashSet(), agency, "test");

    /// <summary>Runs in a scope of its own, as one request of the coordinator would.</summary>
    public Task InScopeAsync(Func<IServiceProvider, Task> act) => AsAsync(Coordinator, act);

    public Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act) => AsAsync(Coordinator, act);

    /// <summary>Runs in a scope of its own, as one request of this person would.</summary>
    public async Task AsAsync(Person person, Func<IServiceProvider, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = person;
        await act(scope.ServiceProvider);
    }

    public async Task<T> AsAsync<T>(Person person, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = person;
        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        if (Settings["ConnectionStrings:Postgres"] is not null)
        {
            await InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Database.EnsureDeletedAsync());
        }

        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
