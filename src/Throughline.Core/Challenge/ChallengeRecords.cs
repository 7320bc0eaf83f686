using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Challenge;

internal sealed class ChallengeRecords : IRecords
{
    public void Map(ModelBuilder model) =>
        model.Entity<ChallengeRecord>(challenge =>
        {
            challenge.HasOne<PlanAction>().WithMany().HasForeignKey(c => c.ActionId);
            challenge.HasIndex(c => new { c.PlanId, c.State });
            challenge.HasIndex(c => new { c.AgencyId, c.State });
            challenge.HasIndex(c => new { c.PlanId, c.Fingerprint }).IsUnique();
        });
}
