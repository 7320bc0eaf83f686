using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core;
using Throughline.Core.Access;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Bench;

/// <summary>How long the proof of the whole record takes, as it grows.</summary>
internal static class Verifying
{
    private const int Together = 500;

    public static async Task RunAsync(string postgres)
    {
        await MeasureAsync("SQLite", null);
        if (postgres.Length > 0)
        {
            await MeasureAsync("PostgreSQL", $"{postgres};Database=verify{Guid.NewGuid():N}");
        }
    }

    private static async Task MeasureAsync(string name, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-bench-").FullName;
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Data:Path"] = Path.Combine(folder, "bench.db"),
                    ["ConnectionStrings:Postgres"] = postgres,
                }
            )
            .Build();
        await using var services = new ServiceCollection()
            .AddCore(settings)
            .AddSingleton(TimeProvider.System)
            .BuildServiceProvider();
        await InScopeAsync(services, s => s.GetRequiredService<ThroughlineDb>().MigrateAsync());
        Console.WriteLine($"{name}: each event with a record of its own");
        var made = 0;
        foreach (var events in new[] { 1_000, 10_000, 100_000 })
        {
            for (; made < events; made += Together)
            {
                await InScopeAsync(services, AddAsync);
            }

            await InScopeAsync(
                services,
                async s =>
                {
                    var clock = Stopwatch.StartNew();
                    var report = await s.GetRequiredService<Verification>().ProveAsync(null, _ => { }, default);
                    var seconds = clock.Elapsed.TotalSeconds;
                    Console.WriteLine(
                        $"  {report.Events, 7} events, {report.Records, 7} records  {seconds, 6:F2} s  "
                            + $"{report.Events / seconds, 7:F0} events/s  {(report.IsWhole ? "whole" : "NOT WHOLE")}"
                    );
                }
            );
        }

        await InScopeAsync(services, s => s.GetRequiredService<ThroughlineDb>().Database.EnsureDeletedAsync());
        Directory.Delete(folder, recursive: true);
    }

    private static Task AddAsync(IServiceProvider services)
    {
        var writes = services.GetRequiredService<Writes>();
        for (var i = 0; i < Together; i++)
        {
            var agency = writes.Add(new Agency { Name = $"Agency {Guid.NewGuid()}" });
            writes.Record(AccessEvents.AgencyAdded, agency, "name", null, agency.Name, "for the measurement");
        }

        return writes.SaveAsync();
    }

    private static async Task InScopeAsync(IServiceProvider services, Func<IServiceProvider, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("bench");
        await act(scope.ServiceProvider);
    }
}
