using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Intake;

/// <summary>Readings of documents, and the drafts of plans that come of them.</summary>
internal sealed class IntakeRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<StoredReading>(reading =>
        {
            reading.HasOne(r => r.Document).WithMany().HasForeignKey(r => r.DocumentId);
            reading.HasIndex(r => new { r.State, r.CreatedAt });
        });
        model.Entity<PlanDraft>(draft =>
        {
            draft.HasOne(d => d.Reading).WithMany(r => r.Drafts).HasForeignKey(d => d.ReadingId);
            draft.HasIndex(d => new { d.ReadingId, d.PlanIndex }).IsUnique();
        });
        model.Entity<DraftEdit>(edit =>
        {
            edit.HasOne<PlanDraft>().WithMany(d => d.Edits).HasForeignKey(e => e.DraftId);
            edit.HasIndex(e => new { e.DraftId, e.Sequence }).IsUnique();
        });
    }
}
