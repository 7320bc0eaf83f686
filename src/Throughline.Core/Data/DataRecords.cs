using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Data;

/// <summary>The chain of events, receipts of forms, and the keys that sign cookies and forms.</summary>
internal sealed class DataRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<AuditEvent>(e =>
        {
            e.HasIndex(x => new { x.EntityId, x.At });
            e.HasIndex(x => x.Sequence).IsUnique();
            e.HasIndex(x => new { x.PlanId, x.Sequence });
            e.SplitToTable(
                "event_words",
                beside =>
                {
                    beside.Property(x => x.Id).HasColumnName("id");
                    beside.Property(x => x.Old).HasColumnName("old");
                    beside.Property(x => x.New).HasColumnName("new");
                    beside.Property(x => x.Why).HasColumnName("why");
                    beside.Property(x => x.OldSalt).HasColumnName("old_salt");
                    beside.Property(x => x.NewSalt).HasColumnName("new_salt");
                    beside.Property(x => x.WhySalt).HasColumnName("why_salt");
                }
            );
        });
        model.Entity<ChainHead>(head =>
        {
            head.Property(h => h.Id).ValueGeneratedNever();
            head.HasData(new ChainHead());
        });
        model.Entity<RecordSeal>(seal =>
        {
            seal.HasKey(s => s.Sequence);
            seal.HasIndex(s => new
            {
                s.Kind,
                s.RecordId,
                s.Sequence,
            });
        });
        model.Entity<FormReceipt>().HasIndex(r => r.At);
        model
            .Entity<DataProtectionKey>()
            .ToTable("data_protection_keys")
            .HasAnnotation(KeptKinds.Annotation, "the library adds and retires keys by itself, and seals its own");
    }
}
