using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;

namespace Throughline.Core.Plans;

/// <summary>The thread from plan to action, and who is named on a restricted plan.</summary>
internal sealed class PlansRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Plan>(MapPlan);
        model.Entity<PlanMember>(member =>
        {
            member.HasIndex(m => new { m.PersonId, m.PlanId }).IsUnique();
            member.HasOne<Plan>().WithMany().HasForeignKey(m => m.PlanId);
        });
        model.Entity<Finding>();
        model.Entity<Recommendation>(recommendation =>
        {
            recommendation.HasOne(r => r.Finding).WithMany().HasForeignKey(r => r.FindingId);
            recommendation
                .HasMany(r => r.Responses)
                .WithOne(r => r.Recommendation)
                .HasForeignKey(r => r.RecommendationId);
        });
        model.Entity<Response>(response =>
        {
            response.HasMany(r => r.Actions).WithOne(a => a.Response).HasForeignKey(a => a.ResponseId);
            response.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId);
            response.HasIndex(r => r.AgencyId);
        });
        model.Entity<PlanAction>(MapAction);
        model.Entity<Extension>().HasIndex(e => new { e.PlanId, e.State });
        model.Entity<PlanDoubt>(doubt =>
        {
            doubt.HasOne<Plan>().WithMany().HasForeignKey(d => d.PlanId);
            doubt
                .HasOne<PlanAction>()
                .WithMany(a => a.Doubts)
                .HasForeignKey(d => d.ActionId)
                .OnDelete(DeleteBehavior.Cascade);
            doubt.HasIndex(d => new { d.PlanId, d.Settled });
        });
        model.Entity<LegendRecord>();
        model.Entity<Provenance>();
        model.Entity<ContributingAgency>().HasIndex(c => new { c.AgencyId, c.ActionId }).IsUnique();
    }

    private static void MapPlan(EntityTypeBuilder<Plan> plan)
    {
        plan.HasOne(p => p.Document).WithMany().HasForeignKey(p => p.DocumentId);
        plan.HasOne(p => p.Review).WithMany().HasForeignKey(p => p.ReviewId);
        plan.HasIndex(p => p.DraftId).IsUnique();
        plan.HasIndex(p => p.CreatedAt);
        plan.HasMany(p => p.Legend).WithOne().HasForeignKey(l => l.PlanId);
        plan.HasMany(p => p.Findings).WithOne().HasForeignKey(f => f.PlanId);
        plan.HasMany(p => p.Recommendations).WithOne(r => r.Plan).HasForeignKey(r => r.PlanId);
    }

    private static void MapAction(EntityTypeBuilder<PlanAction> action)
    {
        action.HasMany(a => a.Provenance).WithOne().HasForeignKey(p => p.ActionId);
        action.HasOne<Plan>().WithMany().HasForeignKey(a => a.PlanId);
        action.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId);
        action.HasMany(a => a.Extensions).WithOne().HasForeignKey(e => e.ActionId);
        action.HasMany(a => a.Contributors).WithOne().HasForeignKey(c => c.ActionId);
        action.HasIndex(a => new { a.PlanId, a.Order });
        action.HasIndex(a => a.RecommendationId);

        // Everything by which an agency's actions are counted and paged, so that the rows themselves need not be read.
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
    }
}
