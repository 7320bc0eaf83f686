using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Data;

/// <summary>
/// The database: SQLite embedded, or PostgreSQL. Dates are DateOnly or UTC DateTime, which both databases compare
/// alike.
/// </summary>
public sealed class ThroughlineDb(DbContextOptions<ThroughlineDb> options)
    : DbContext(options),
        IDataProtectionKeyContext
{
    /// <summary>Keys that sign cookies and forms; here, so that every web node has them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        this.RefuseRewriting();
        return KeptKinds.AnyOf(this)
            ? throw new InvalidOperationException("What is kept is saved with SaveChangesAsync, which seals it.")
            : base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        this.RefuseRewriting();
        return Sealing.SaveAsync(
            this,
            cancel => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel),
            cancellationToken
        );
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcOffsetConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var records in Records)
        {
            records.Agree(configurationBuilder);
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var records in Records)
        {
            records.Map(modelBuilder);
        }

        foreach (
            var type in modelBuilder
                .Model.GetEntityTypes()
                .Where(t => typeof(TrackedRecord).IsAssignableFrom(t.ClrType))
        )
        {
            modelBuilder.Entity(type.ClrType).Property(nameof(TrackedRecord.Version)).IsConcurrencyToken();
        }

        // Keys are made here, never by a database.
        foreach (
            var key in modelBuilder
                .Model.GetEntityTypes()
                .Select(t => t.FindPrimaryKey())
                .OfType<IMutableKey>()
                .Where(k => k.Properties is [{ ClrType: var type }] && type == typeof(Guid))
        )
        {
            key.Properties[0].ValueGenerated = ValueGenerated.Never;
        }

        // Last, over every record mapped above.
        modelBuilder.MapAuthors();
    }

    /// <summary>Every capability's, in one order, so that two builds make one model.</summary>
    private static IEnumerable<IRecords> Records { get; } =
    [
        .. typeof(IRecords)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IRecords)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (IRecords)Activator.CreateInstance(t)!),
    ];

    /// <summary>SQLite forgets that a time was UTC, and PostgreSQL insists on it.</summary>
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    /// <summary>Identity keeps offsets; SQLite compares only what is stored as UTC.</summary>
    private sealed class UtcOffsetConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            v => v.UtcDateTime,
            v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc))
        );
}
