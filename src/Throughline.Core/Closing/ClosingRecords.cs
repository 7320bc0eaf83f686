using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Closing;

internal sealed class ClosingRecords : IRecords
{
    public void Map(ModelBuilder model) =>
        model.Entity<SignOff>(step =>
        {
            step.HasOne<PlanAction>().WithMany().HasForeignKey(s => s.ActionId);
            step.HasIndex(s => s.PlanId);
        });
}
