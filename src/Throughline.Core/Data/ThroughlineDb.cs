using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Cycles;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Intake;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Core.Rules;
using Throughline.Core.Snapshots;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Updates;
using Throughline.Core.Views;
using Throughline.Domain.Access;

namespace Throughline.Core.Data;

/// <summary>
/// The database: SQLite embedded, or PostgreSQL. Dates are DateOnly or UTC DateTime, which both databases compare
/// alike.
/// </summary>
public sealed class ThroughlineDb(DbContextOptions<ThroughlineDb> options)
    : IdentityUserContext<Account, Guid>(options),
        IDataProtectionKeyContext
{
    public DbSet<StoredDocument> Documents => Set<StoredDocument>();
    public DbSet<DocumentContent> Contents => Set<DocumentContent>();
    public DbSet<StoredReading> Readings => Set<StoredReading>();
    public DbSet<PlanDraft> Drafts => Set<PlanDraft>();
    public DbSet<DraftEdit> Edits => Set<DraftEdit>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<PlanMember> PlanMembers => Set<PlanMember>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<Response> Responses => Set<Response>();
    public DbSet<PlanAction> Actions => Set<PlanAction>();
    public DbSet<ActionUpdate> Updates => Set<ActionUpdate>();
    public DbSet<Extension> Extensions => Set<Extension>();
    public DbSet<SuccessMeasure> Measures => Set<SuccessMeasure>();
    public DbSet<EvidenceRecord> Evidence => Set<EvidenceRecord>();
    public DbSet<EvidenceVersion> EvidenceVersions => Set<EvidenceVersion>();
    public DbSet<SignOff> SignOffs => Set<SignOff>();
    public DbSet<ChallengeRecord> Challenges => Set<ChallengeRecord>();
    public DbSet<KeptRuleSettings> RuleSettings => Set<KeptRuleSettings>();
    public DbSet<KeptWords> OwnWords => Set<KeptWords>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<UpdateCycle> Cycles => Set<UpdateCycle>();
    public DbSet<CycleAsk> Asks => Set<CycleAsk>();
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<SnapshotCount> SnapshotCounts => Set<SnapshotCount>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<SignInSession> Sessions => Set<SignInSession>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<ApiReceipt> ApiReceipts => Set<ApiReceipt>();
    public DbSet<SpreadsheetImport> SpreadsheetImports => Set<SpreadsheetImport>();
    public DbSet<SpreadsheetBytes> SpreadsheetBytes => Set<SpreadsheetBytes>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();
    public DbSet<AuditEvent> Events => Set<AuditEvent>();
    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();

    /// <summary>Keys that sign cookies and forms; here, so that every web node has them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The version that keeps passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        this.RefuseRewriting();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        this.RefuseRewriting();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcOffsetConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder
            .Properties<HashSet<Role>>()
            .HaveConversion<RolesConverter, RolesComparer>()
            .HaveMaxLength(300);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (
            var type in builder.Model.GetEntityTypes().Where(t => typeof(TrackedRecord).IsAssignableFrom(t.ClrType))
        )
        {
            builder.Entity(type.ClrType).Property(nameof(TrackedRecord.Version)).IsConcurrencyToken();
        }

        // Keys are made here, never by a database.
        foreach (
            var key in builder
                .Model.GetEntityTypes()
                .Select(t => t.FindPrimaryKey())
                .OfType<IMutableKey>()
                .Where(k => k.Properties is [{ ClrType: var type }] && type == typeof(Guid))
        )
        {
            key.Properties[0].ValueGenerated = ValueGenerated.Never;
        }

        builder.MapIntake();
        builder.MapPlans();
        builder.MapPeople();
        builder.MapSheets();

        // Last, over every record mapped above.
        builder.MapAuthors();
    }

    /// <summary>SQLite forgets that a time was UTC, and PostgreSQL insists on it.</summary>
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    /// <summary>Identity keeps offsets; SQLite compares only what is stored as UTC.</summary>
    private sealed class UtcOffsetConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            v => v.UtcDateTime,
            v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc))
        );

    private sealed class RolesConverter()
        : ValueConverter<HashSet<Role>, string>(
            v => string.Join(',', v.Order()),
            v => v.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>).ToHashSet()
        );

    private sealed class RolesComparer()
        : ValueComparer<HashSet<Role>>(
            (a, b) => a == b || (a != null && b != null && a.SetEquals(b)),
            v => v.Aggregate(0, (h, r) => h ^ r.GetHashCode()),
            v => v.ToHashSet()
        );
}
