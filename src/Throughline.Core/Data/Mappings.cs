using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
using Throughline.Core.Snapshots;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Updates;
using Throughline.Core.Views;

namespace Throughline.Core.Data;

/// <summary>Keys, relations and indexes, by capability.</summary>
internal static class Mappings
{
    public static void MapIntake(this ModelBuilder model)
    {
        model.Entity<StoredDocument>().HasIndex(d => d.Sha256);
        model
            .Entity<StoredDocument>()
            .HasOne(d => d.Content)
            .WithOne()
            .HasForeignKey<DocumentContent>(c => c.DocumentId);
        model
            .Entity<StoredReading>()
            .HasOne(r => r.Document)
            .WithMany(d => d.Readings)
            .HasForeignKey(r => r.DocumentId);
        model.Entity<StoredReading>().HasIndex(r => new { r.State, r.CreatedAt });
        model.Entity<PlanDraft>().HasOne(d => d.Reading).WithMany(r => r.Drafts).HasForeignKey(d => d.ReadingId);
        model.Entity<PlanDraft>().HasIndex(d => new { d.ReadingId, d.PlanIndex }).IsUnique();
        model.Entity<DraftEdit>().HasOne<PlanDraft>().WithMany(d => d.Edits).HasForeignKey(e => e.DraftId);
        model.Entity<DraftEdit>().HasIndex(e => new { e.DraftId, e.Sequence }).IsUnique();
    }

    public static void MapPlans(this ModelBuilder model)
    {
        model.Entity<Plan>().HasOne(p => p.Document).WithMany().HasForeignKey(p => p.DocumentId);
        model.Entity<Plan>().HasOne(p => p.Review).WithMany(r => r.Plans).HasForeignKey(p => p.ReviewId);
        model.Entity<Plan>().HasIndex(p => p.DraftId).IsUnique();
        model.Entity<Plan>().HasIndex(p => p.CreatedAt);
        model.Entity<Plan>().HasMany(p => p.Legend).WithOne().HasForeignKey(l => l.PlanId);
        model.Entity<Plan>().HasMany(p => p.Findings).WithOne().HasForeignKey(f => f.PlanId);
        model.Entity<Plan>().HasMany(p => p.Recommendations).WithOne(r => r.Plan).HasForeignKey(r => r.PlanId);
        model.Entity<PlanMember>().HasIndex(m => new { m.PersonId, m.PlanId }).IsUnique();
        model.Entity<PlanMember>().HasOne<Plan>().WithMany().HasForeignKey(m => m.PlanId);
        model.Entity<Recommendation>().HasOne(r => r.Finding).WithMany().HasForeignKey(r => r.FindingId);
        model
            .Entity<Recommendation>()
            .HasMany(r => r.Responses)
            .WithOne(r => r.Recommendation)
            .HasForeignKey(r => r.RecommendationId);
        model.Entity<Response>().HasMany(r => r.Actions).WithOne(a => a.Response).HasForeignKey(a => a.ResponseId);
        model.Entity<Response>().HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId);
        model.Entity<Response>().HasIndex(r => r.AgencyId);
        model.Entity<PlanAction>(action =>
        {
            action.HasMany(a => a.Provenance).WithOne().HasForeignKey(p => p.ActionId);
            action.HasOne<Plan>().WithMany().HasForeignKey(a => a.PlanId);
            action.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId);
            action.HasIndex(a => new { a.PlanId, a.Order });
            action.HasIndex(a => a.RecommendationId);
            // Everything by which an agency's actions are counted and paged, so that the rows themselves need not be
            // read.
            action
                .HasIndex(a => new
                {
                    a.AgencyId,
                    a.Closure,
                    a.Due,
                    a.Delivery,
                    a.Withdrawn,
                    a.PlanId,
                    a.Id,
                })
                .HasDatabaseName("ix_actions_asked");
            action.HasMany(a => a.Updates).WithOne(u => u.Action).HasForeignKey(u => u.ActionId);
            action.HasMany(a => a.Extensions).WithOne().HasForeignKey(e => e.ActionId);
            action.HasMany(a => a.Evidence).WithOne(e => e.Action).HasForeignKey(e => e.ActionId);
            action.HasMany(a => a.Measures).WithOne().HasForeignKey(m => m.ActionId);
            action.HasMany(a => a.Contributors).WithOne().HasForeignKey(c => c.ActionId);
            action.HasMany(a => a.SignOffs).WithOne().HasForeignKey(s => s.ActionId);
            action.HasMany(a => a.Challenges).WithOne().HasForeignKey(c => c.ActionId);
        });
        model.Entity<ActionUpdate>().HasIndex(u => new { u.ActionId, u.CreatedAt });
        model.Entity<ActionUpdate>().HasIndex(u => new { u.AgencyId, u.State });

        // An agency shares one draft of an action: of two who start it in the same instant, the second finds the
        // first's.
        model
            .Entity<ActionUpdate>()
            .HasIndex(u => new { u.ActionId, u.AgencyId })
            .IsUnique()
            .HasFilter("state = 'Draft'");
        model.Entity<ActionUpdate>().HasIndex(u => new { u.PlanId, u.State });
        model.Entity<ActionUpdate>().HasIndex(u => new { u.CycleId, u.AgencyId });
        model.Entity<Extension>().HasIndex(e => new { e.PlanId, e.State });
        model.Entity<SuccessMeasure>().HasMany(m => m.Values).WithOne().HasForeignKey(v => v.MeasureId);
        model.Entity<ContributingAgency>().HasIndex(c => new { c.AgencyId, c.ActionId }).IsUnique();
        model.Entity<EvidenceRecord>().HasMany(e => e.Versions).WithOne().HasForeignKey(v => v.EvidenceId);
        model.Entity<EvidenceRecord>().HasIndex(e => e.PlanId);
        model.Entity<EvidenceVersion>().HasIndex(v => new { v.EvidenceId, v.Number }).IsUnique();
        model.Entity<EvidenceVersion>().HasIndex(v => v.Sha256);
        model.Entity<SignOff>().HasIndex(s => s.PlanId);
        model.Entity<ChallengeRecord>().HasIndex(c => new { c.PlanId, c.State });
        model.Entity<ChallengeRecord>().HasIndex(c => new { c.AgencyId, c.State });
        model.Entity<ChallengeRecord>().HasIndex(c => new { c.PlanId, c.Fingerprint }).IsUnique();
        model.Entity<Agency>().HasIndex(a => a.Name).IsUnique();
        model.Entity<Body>().HasIndex(b => b.Name).IsUnique();
        model.Entity<UpdateCycle>().HasOne(c => c.Plan).WithMany().HasForeignKey(c => c.PlanId);
        model.Entity<UpdateCycle>().HasMany(c => c.Asks).WithOne().HasForeignKey(a => a.CycleId);
        model.Entity<UpdateCycle>().HasIndex(c => c.ClosedAt);
        model.Entity<CycleAsk>().HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId);
        model.Entity<CycleAsk>().HasIndex(a => new { a.CycleId, a.AgencyId }).IsUnique();
        model.Entity<Snapshot>().HasIndex(s => new { s.PlanId, s.On });
        model.Entity<Snapshot>().HasMany(s => s.Counts).WithOne().HasForeignKey(c => c.SnapshotId);
    }

    public static void MapPeople(this ModelBuilder model)
    {
        // Identity maps passkeys only where its services are registered, which a migration and the command line do not
        // do.
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.HasKey(p => p.CredentialId);
            passkey.ToTable("AspNetUserPasskeys");
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
        });
        // The same lengths with and without Identity's services, so that a migration made without them fits the running
        // product.
        model.Entity<IdentityUserLogin<Guid>>().Property(l => l.LoginProvider).HasMaxLength(128);
        model.Entity<IdentityUserLogin<Guid>>().Property(l => l.ProviderKey).HasMaxLength(128);
        model.Entity<IdentityUserToken<Guid>>().Property(t => t.LoginProvider).HasMaxLength(128);
        model.Entity<IdentityUserToken<Guid>>().Property(t => t.Name).HasMaxLength(128);
        model.Entity<Account>().Property(a => a.PhoneNumber).HasMaxLength(256);
        model.Entity<Account>().HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId);
        model.Entity<Agency>().HasOne<Account>().WithMany().HasForeignKey(a => a.BoardMemberId);
        model.Entity<Invitation>().HasIndex(i => i.TokenHash).IsUnique();
        model.Entity<SignInLink>().HasIndex(l => l.TokenHash).IsUnique();
        model.Entity<SignInSession>().HasIndex(s => s.AccountId);
        model.Entity<ApiToken>().HasIndex(t => t.TokenHash).IsUnique();
        model.Entity<SavedView>().HasIndex(v => v.AccountId);
        model.Entity<OutboxMail>().HasIndex(m => new { m.SentAt, m.SendAfter });
        model.Entity<AuditEvent>().HasIndex(e => new { e.EntityId, e.At });
        model.Entity<AuditEvent>().HasIndex(e => e.Sequence).IsUnique();
        model.Entity<AuditEvent>().HasIndex(e => new { e.PlanId, e.Sequence });
        model.Entity<ChainHead>().Property(h => h.Id).ValueGeneratedNever();
        model.Entity<ChainHead>().HasData(new ChainHead());
    }

    public static void MapSheets(this ModelBuilder model)
    {
        model.Entity<SpreadsheetImport>().HasOne<Plan>().WithMany().HasForeignKey(i => i.PlanId);
        model
            .Entity<SpreadsheetImport>()
            .HasOne(i => i.Content)
            .WithOne()
            .HasForeignKey<SpreadsheetBytes>(c => c.ImportId);
        model.Entity<SpreadsheetImport>().HasIndex(i => new { i.PlanId, i.CreatedAt });
        model.Entity<ApiReceipt>().HasIndex(r => new { r.TokenId, r.Key }).IsUnique();
    }
}
