using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core.Evidence;

/// <summary>What an agency holds up as proof. To a successor goes the proof of the actions that go there.</summary>
[SeesEverything("all of an agency goes with it, whoever may see what of it")]
internal sealed class EvidenceOfAgency(ThroughlineDb db, Writes writes) : IGoesWithAnAgency
{
    public async Task MoveAsync(AgencyMove move, CancellationToken cancel)
    {
        var (from, all, actions) = (move.From.Id, move.Everything, move.Actions);
        var evidence = await db.Set<EvidenceRecord>()
            .Where(e => e.AgencyId == from && (all || actions.Contains(e.ActionId)))
            .ToListAsync(cancel);
        foreach (var record in evidence)
        {
            writes.Record(
                EvidenceEvents.AgencyChanged,
                record,
                "Agency",
                move.From.Name,
                move.To.Name,
                move.Why.Length == 0 ? null : move.Why,
                record.PlanId
            );
            record.AgencyId = move.To.Id;
            writes.Change(record);
        }

        move.Note("piece of evidence", "pieces of evidence", evidence.Count);
    }
}
