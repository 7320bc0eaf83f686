using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Updates;

namespace Throughline.Core.Audit;

/// <summary>Finds the records that belong to actions, as far as the person may see them.</summary>
internal sealed class BelongingToActions(Sight sight)
{
    /// <summary>The actions and everything that hangs on them.</summary>
    public async Task<List<Guid>> OfAsync(List<Guid> actions, CancellationToken cancel)
    {
        var ids = await sight
            .Of<ActionUpdate>()
            .Where(u => actions.Contains(u.ActionId))
            .Select(u => u.Id)
            .Concat(sight.Of<Extension>().Where(x => actions.Contains(x.ActionId)).Select(x => x.Id))
            .Concat(
                sight
                    .Of<PlanDoubt>()
                    .Where(d => d.ActionId != null && actions.Contains(d.ActionId.Value))
                    .Select(d => d.Id)
            )
            .Concat(sight.Of<EvidenceRecord>().Where(e => actions.Contains(e.ActionId)).Select(e => e.Id))
            .Concat(VersionsOf(actions))
            .Concat(sight.Of<SuccessMeasure>().Where(m => actions.Contains(m.ActionId)).Select(m => m.Id))
            .Concat(ValuesOf(actions))
            .Concat(sight.Of<SignOff>().Where(s => actions.Contains(s.ActionId)).Select(s => s.Id))
            .Concat(
                sight
                    .Of<ChallengeRecord>()
                    .Where(c => c.ActionId != null && actions.Contains(c.ActionId.Value))
                    .Select(c => c.Id)
            )
            .ToListAsync(cancel);
        return [.. actions, .. ids];
    }

    private IQueryable<Guid> VersionsOf(List<Guid> actions) =>
        sight
            .Of<EvidenceVersion>()
            .Where(v => sight.Of<EvidenceRecord>().Any(e => e.Id == v.EvidenceId && actions.Contains(e.ActionId)))
            .Select(v => v.Id);

    private IQueryable<Guid> ValuesOf(List<Guid> actions) =>
        sight
            .Of<MeasureValue>()
            .Where(v => sight.Of<SuccessMeasure>().Any(m => m.Id == v.MeasureId && actions.Contains(m.ActionId)))
            .Select(v => v.Id);
}
