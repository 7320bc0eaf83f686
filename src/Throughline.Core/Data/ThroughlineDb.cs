using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data;

/// <summary>The database: SQLite embedded, or PostgreSQL. Dates are DateOnly or UTC DateTime, which both databases compare alike.</summary>
public sealed class ThroughlineDb(DbContextOptions<ThroughlineDb> options) : DbContext(options)
{
    public DbSet<StoredDocument> Documents => Set<StoredDocument>();
    public DbSet<DocumentContent> Contents => Set<DocumentContent>();
    public DbSet<StoredReading> Readings => Set<StoredReading>();
    public DbSet<PlanDraft> Drafts => Set<PlanDraft>();
    public DbSet<DraftEdit> Edits => Set<DraftEdit>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<PlanAction> Actions => Set<PlanAction>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<AuditEvent> Events => Set<AuditEvent>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(TrackedRecord).IsAssignableFrom(t.ClrType)))
        {
            modelBuilder.Entity(type.ClrType).Property(nameof(TrackedRecord.Version)).IsConcurrencyToken();
        }

        // Keys are made here, never by a database.
        foreach (var key in modelBuilder.Model.GetEntityTypes().Select(t => t.FindPrimaryKey()).OfType<Microsoft.EntityFrameworkCore.Metadata.IMutableKey>())
        {
            key.Properties[0].ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }

        modelBuilder.Entity<StoredDocument>().HasIndex(d => d.Sha256);
        modelBuilder.Entity<StoredDocument>().HasOne(d => d.Content).WithOne().HasForeignKey<DocumentContent>(c => c.DocumentId);
        modelBuilder.Entity<StoredReading>().HasOne(r => r.Document).WithMany(d => d.Readings).HasForeignKey(r => r.DocumentId);
        modelBuilder.Entity<StoredReading>().HasIndex(r => new { r.State, r.CreatedAt });
        modelBuilder.Entity<PlanDraft>().HasOne(d => d.Reading).WithMany(r => r.Drafts).HasForeignKey(d => d.ReadingId);
        modelBuilder.Entity<PlanDraft>().HasIndex(d => new { d.ReadingId, d.PlanIndex }).IsUnique();
        modelBuilder.Entity<DraftEdit>().HasOne<PlanDraft>().WithMany(d => d.Edits).HasForeignKey(e => e.DraftId);
        modelBuilder.Entity<DraftEdit>().HasIndex(e => new { e.DraftId, e.Sequence }).IsUnique();
        modelBuilder.Entity<Plan>().HasOne(p => p.Document).WithMany().HasForeignKey(p => p.DocumentId);
        modelBuilder.Entity<Plan>().HasIndex(p => p.DraftId).IsUnique();
        modelBuilder.Entity<Plan>().HasMany(p => p.Legend).WithOne().HasForeignKey(l => l.PlanId);
        modelBuilder.Entity<Plan>().HasMany(p => p.Recommendations).WithOne().HasForeignKey(r => r.PlanId);
        modelBuilder.Entity<Recommendation>().HasMany(r => r.Responses).WithOne().HasForeignKey(r => r.RecommendationId);
        modelBuilder.Entity<Response>().HasMany(r => r.Actions).WithOne(a => a.Response).HasForeignKey(a => a.ResponseId);
        modelBuilder.Entity<Response>().HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId);
        modelBuilder.Entity<PlanAction>().HasMany(a => a.Provenance).WithOne().HasForeignKey(p => p.ActionId);
        modelBuilder.Entity<Agency>().HasIndex(a => a.Name).IsUnique();
        modelBuilder.Entity<AuditEvent>().HasIndex(e => new { e.EntityId, e.At });
    }

    /// <summary>SQLite forgets that a time was UTC, and PostgreSQL insists on it.</summary>
    private sealed class UtcConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTime, DateTime>(
        v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
