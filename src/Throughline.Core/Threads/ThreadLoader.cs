using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Updates;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Updates;

namespace Throughline.Core.Threads;

/// <summary>
/// Reads all that happened to some actions: as many reads as there are kinds of things, however many things there are.
/// </summary>
public sealed class ThreadLoader(PlanRecordsInSight sight)
{
    /// <param name="actions">Actions that the person may see.</param>
    public async Task<Dictionary<Guid, ActionThread>> LoadAsync(
        IReadOnlyList<PlanAction> actions,
        CancellationToken cancel
    )
    {
        var ids = actions.Select(a => a.Id).ToList();
        var updates = (
            await sight
                .Of<ActionUpdate>()
                .AsNoTracking()
                .Where(u => ids.Contains(u.ActionId) && u.State != UpdateState.Draft)
                .ToListAsync(cancel)
        ).ToLookup(u => u.ActionId);
        var read = (
            await sight
                .Of<Provenance>()
                .AsNoTracking()
                .Where(p => ids.Contains(p.ActionId) && ThreadElements.FieldsOfPaper.Contains(p.Field))
                .ToListAsync(cancel)
        ).ToLookup(p => p.ActionId);
        var extensions = (
            await sight.Of<Extension>().AsNoTracking().Where(e => ids.Contains(e.ActionId)).ToListAsync(cancel)
        ).ToLookup(e => e.ActionId);
        var evidence = (
            await sight
                .Of<EvidenceRecord>()
                .AsNoTracking()
                .Include(e => e.Versions)
                .Where(e => ids.Contains(e.ActionId))
                .ToListAsync(cancel)
        ).ToLookup(e => e.ActionId);
        var measures = (
            await sight
                .Of<SuccessMeasure>()
                .AsNoTracking()
                .Include(m => m.Values.OrderBy(v => v.On).ThenBy(v => v.CreatedAt))
                .Where(m => ids.Contains(m.ActionId))
                .OrderBy(m => m.CreatedAt)
                .ToListAsync(cancel)
        ).ToLookup(m => m.ActionId);
        var signOffs = (
            await sight.Of<SignOff>().AsNoTracking().Where(s => ids.Contains(s.ActionId)).ToListAsync(cancel)
        ).ToLookup(s => s.ActionId);
        var challenges = (
            await sight
                .Of<ChallengeRecord>()
                .AsNoTracking()
                .Where(c => c.ActionId != null && ids.Contains(c.ActionId.Value))
                .ToListAsync(cancel)
        ).ToLookup(c => c.ActionId!.Value);
        var bodies =
            signOffs.Count == 0 ? [] : await sight.Of<Body>().ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        var contributors = (
            await sight
                .Of<ContributingAgency>()
                .Where(c => ids.Contains(c.ActionId))
                .Join(sight.Of<Agency>(), c => c.AgencyId, a => a.Id, (c, a) => new { c.ActionId, a.Name })
                .ToListAsync(cancel)
        ).ToLookup(c => c.ActionId, c => c.Name);
        return actions.ToDictionary(
            a => a.Id,
            a => new ActionThread(
                a,
                InOrder([
                    .. ThreadElements.OfPaper(read[a.Id]),
                    .. updates[a.Id].SelectMany(ThreadElements.Of),
                    .. extensions[a.Id].SelectMany(ThreadElements.Of),
                    .. evidence[a.Id].SelectMany(ProofElements.Of),
                    .. measures[a.Id].SelectMany(ProofElements.Of),
                    .. signOffs[a.Id].Select(s => ThreadElements.Of(s, bodies)),
                    .. challenges[a.Id].SelectMany(ThreadElements.Of),
                    .. ProofElements.OfImpact(a),
                ]),
                [.. measures[a.Id]],
                [.. contributors[a.Id].Order(StringComparer.CurrentCultureIgnoreCase)],
                updates[a.Id].Count(),
                DueDates.IsOverdue(DatesOfPlan.Facts(a), sight.Today),
                DueDates.IsSavedByExtension(DatesOfPlan.Facts(a), sight.Today),
                extensions[a.Id].FirstOrDefault(e => e.State == ExtensionState.Asked)
            )
        );
    }

    /// <summary>
    /// Oldest first; what a paper gives without a day stands before everything, in the paper's order.
    /// </summary>
    public static List<ThreadElement> InOrder(IEnumerable<ThreadElement> elements) =>
        [.. elements.OrderBy(e => e.At ?? DateTime.MinValue).ThenBy(e => e.At is null ? Guid.Empty : e.Id)];
}
