using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Core.Tests.Backups;

/// <summary>
/// Every record of the database as the product reads it, so that two databases of different kinds can be compared.
/// </summary>
internal static class Everything
{
    public static Task<List<string>> OfAsync(TestDatabase database) =>
        database.InScopeAsync(s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var lines = new List<string>();
            foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
            {
                var set =
                    (IQueryable<object>)
                        typeof(DbContext)
                            .GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!
                            .MakeGenericMethod(type.ClrType)
                            .Invoke(db, null)!;
                var properties = type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
                foreach (var record in set)
                {
                    var entry = db.Entry(record);
                    lines.Add(
                        $"{type.ClrType.Name}: "
                            + $"{string.Join(" | ", properties.Select(p => $"{p.Name}={Text(entry.Property(p.Name).CurrentValue)}"))}"
                    );
                }
            }

            lines.Sort(StringComparer.Ordinal);
            return Task.FromResult(lines);
        });

    /// <summary>Times to the microsecond, which is all that PostgreSQL keeps.</summary>
    private static string Text(object? value) =>
        value switch
        {
            DateTime t => new DateTime(t.Ticks - (t.Ticks % TimeSpan.TicksPerMicrosecond), t.Kind).ToString(
                "O",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            DateTimeOffset t => Text(t.UtcDateTime),
            _ => JsonSerializer.Serialize(value),
        };
}
