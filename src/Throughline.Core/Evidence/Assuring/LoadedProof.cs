using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Evidence.Assuring;

namespace Throughline.Core.Evidence.Assuring;

/// <summary>The proof that a scope holds or is about to save, by what it belongs to.</summary>
[SeesEverything("assurance follows from all proof of an action, whoever acts")]
internal sealed class LoadedProof(
    ILookup<Guid, EvidenceRecord> evidence,
    ILookup<Guid, EvidenceVersion> versions,
    ILookup<Guid, SuccessMeasure> measures,
    ILookup<Guid, MeasureValue> values
)
{
    /// <summary>
    /// What this scope holds, by what it belongs to; taken once for many actions, since each look into the scope goes
    /// through all of it.
    /// </summary>
    public static LoadedProof In(ThroughlineDb db) =>
        new(
            db.Set<EvidenceRecord>().Local.ToLookup(e => e.ActionId),
            db.Set<EvidenceVersion>().Local.ToLookup(v => v.EvidenceId),
            db.Set<SuccessMeasure>().Local.ToLookup(m => m.ActionId),
            db.ChangeTracker.Entries<MeasureValue>()
                .Where(v => v.State != EntityState.Deleted)
                .Select(v => v.Entity)
                .OrderBy(v => v.CreatedAt)
                .ThenBy(v => v.Id)
                .ToLookup(v => v.MeasureId)
        );

    /// <summary>
    /// Of each piece of evidence that was not withdrawn, its newest version: an older one that was checked says nothing
    /// of the one that took its place.
    /// </summary>
    public AssuranceFacts Of(PlanAction action)
    {
        var facts = evidence[action.Id]
            .Where(e => !e.Withdrawn)
            .Select(e => versions[e.Id].MaxBy(v => v.Number))
            .OfType<EvidenceVersion>()
            .Select(v => new EvidenceFacts(
                v.EvidenceId,
                v.SpeaksFrom,
                v.StaleOn,
                v.Verdict,
                v.VerifiedBy is not null && v.VerifiedBy != v.CreatedBy
            ))
            .ToList();
        var measured = measures[action.Id]
            .Select(m => new MeasureFacts(
                m.Baseline,
                m.BaselineOn,
                m.Goal,
                [.. values[m.Id].Select(v => (v.On, v.Value))]
            ))
            .ToList();
        return new(
            facts,
            measured,
            action.ImpactConfirmedAt is null ? null : new ImpactConfirmed(action.ImpactEvidenceId)
        );
    }
}
