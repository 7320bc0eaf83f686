using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Updates;

/// <summary>Updates, and the cycles that ask for them.</summary>
internal sealed class UpdatesRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ActionUpdate>(update =>
        {
            update.HasOne(u => u.Action).WithMany().HasForeignKey(u => u.ActionId);
            update.HasIndex(u => new { u.ActionId, u.CreatedAt });
            update.HasIndex(u => new { u.AgencyId, u.State });

            // An agency shares one draft of an action: of two who start it in the same instant, the second finds the
            // first's.
            update.HasIndex(u => new { u.ActionId, u.AgencyId }).IsUnique().HasFilter("state = 'Draft'");
            update.HasIndex(u => new { u.PlanId, u.State });
            update.HasIndex(u => new { u.CycleId, u.AgencyId });
        });
        model.Entity<UpdateCycle>(cycle =>
        {
            cycle.HasOne(c => c.Plan).WithMany().HasForeignKey(c => c.PlanId);
            cycle.HasMany(c => c.Asks).WithOne().HasForeignKey(a => a.CycleId);
            cycle.HasIndex(c => c.ClosedAt);
        });
        model.Entity<CycleAsk>(ask =>
        {
            ask.HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId);
            ask.HasIndex(a => new { a.CycleId, a.AgencyId }).IsUnique();
        });
    }
}
