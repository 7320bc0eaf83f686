using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Evidence.Scanning;
using Throughline.Core.Plans;

namespace Throughline.Core.Evidence;

/// <summary>Evidence with its versions, and the measures of success.</summary>
internal sealed class EvidenceRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<EvidenceRecord>(evidence =>
        {
            evidence.HasOne(e => e.Action).WithMany().HasForeignKey(e => e.ActionId);
            evidence.HasMany(e => e.Versions).WithOne().HasForeignKey(v => v.EvidenceId);
            evidence.HasIndex(e => e.PlanId);
        });
        model.Entity<EvidenceVersion>(version =>
        {
            version.HasIndex(v => new { v.EvidenceId, v.Number }).IsUnique();
            version.HasIndex(v => v.Sha256);
        });
        model.Entity<SuccessMeasure>(measure =>
        {
            measure.HasOne<PlanAction>().WithMany().HasForeignKey(m => m.ActionId);
            measure.HasMany(m => m.Values).WithOne().HasForeignKey(v => v.MeasureId);
        });
        model.Entity<MeasureValue>();
        model.Entity<FileScan>().HasIndex(s => s.Sha256).IsUnique();
    }
}
