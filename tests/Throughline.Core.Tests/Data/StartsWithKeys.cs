using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Core.Tests.Data;

/// <summary>Starts of the product, as far as its keys go.</summary>
internal static class StartsWithKeys
{
    public static IDataProtector Sealer(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    /// <summary>As a start of the product with these settings would.</summary>
    public static async Task<T> OnAsync<T>(
        TestDatabase database,
        (string Name, string Value)[] settings,
        Func<IServiceProvider, T> act
    )
    {
        var services = new ServiceCollection();
        services.AddCore(Settings(settings, database.Settings));
        services.AddSingleton(TimeProvider.System);
        await using var started = services.BuildServiceProvider();
        await using var scope = started.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ThroughlineDb>().HoldKeysAsync(scope.ServiceProvider);
        return act(scope.ServiceProvider);
    }

    public static IConfiguration Settings(
        (string Name, string Value)[] settings,
        IReadOnlyDictionary<string, string?> more
    ) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(more)
            .AddInMemoryCollection(settings.GroupBy(s => s.Name).ToDictionary(g => g.Key, g => (string?)g.Last().Value))
            .Build();

    public static Task<string> KeysAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
            string.Join(
                '\n',
                await s.GetRequiredService<ThroughlineDb>()
                    .DataProtectionKeys.AsNoTracking()
                    .OrderBy(k => k.Id)
                    .Select(k => k.Xml)
                    .ToListAsync()
            )
        );
}
