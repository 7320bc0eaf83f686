using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data;

/// <summary>The chain of events, and the keys that sign cookies and forms.</summary>
internal sealed class DataRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<AuditEvent>(e =>
        {
            e.HasIndex(x => new { x.EntityId, x.At });
            e.HasIndex(x => x.Sequence).IsUnique();
            e.HasIndex(x => new { x.PlanId, x.Sequence });
        });
        model.Entity<ChainHead>(head =>
        {
            head.Property(h => h.Id).ValueGeneratedNever();
            head.HasData(new ChainHead());
        });
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
    }
}
