using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;

namespace Throughline.Core.Audit;

/// <summary>Finds what a history is asked of, if the person may see it, with the records that belong to it.</summary>
internal sealed class HistorySubjects(Sight sight)
{
    private readonly BelongingToActions _belonging = new(sight);

    public Task<HistorySubject?> FindAsync(HistoryKind kind, Guid id, CancellationToken cancel) =>
        kind switch
        {
            HistoryKind.Plan => sight
                .Of<Plan>()
                .Where(p => p.Id == id)
                .Select(p => new HistorySubject(p.Title, p.Id, Array.Empty<Guid>()))
                .SingleOrDefaultAsync(cancel),
            HistoryKind.Recommendation => RecommendationAsync(id, cancel),
            HistoryKind.Action => ActionAsync(id, cancel),
            HistoryKind.Evidence => EvidenceAsync(id, cancel),
            HistoryKind.Cycle => CycleAsync(id, cancel),
            HistoryKind.Account => AccountAsync(id, cancel),
        };

    private async Task<HistorySubject?> RecommendationAsync(Guid id, CancellationToken cancel)
    {
        var actions = sight.Of<PlanAction>();
        var plans = sight.Of<Plan>();
        var narrow = sight.Person.SeesOnlyOwnAgency;
        var found = await sight
            .Of<Recommendation>()
            .Where(r =>
                r.Id == id
                && plans.Any(p => p.Id == r.PlanId)
                && (!narrow || actions.Any(a => a.RecommendationId == id))
            )
            .Select(r => new
            {
                r.Text,
                r.Number,
                r.PlanId,
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        return new(
            found.Text ?? found.Number ?? "Recommendation",
            found.PlanId,
            [id, .. await UnderRecommendationAsync(id, actions, cancel)]
        );
    }

    /// <summary>Its answers, the questions about it, and its actions with all that hangs on them.</summary>
    private async Task<List<Guid>> UnderRecommendationAsync(
        Guid id,
        IQueryable<PlanAction> actions,
        CancellationToken cancel
    )
    {
        var responses = await sight
            .Of<Response>()
            .Where(r => r.RecommendationId == id)
            .Select(r => r.Id)
            .ToListAsync(cancel);
        var challenges = await sight
            .Of<ChallengeRecord>()
            .Where(c => c.RecommendationId == id)
            .Select(c => c.Id)
            .ToListAsync(cancel);
        var ofActions = await _belonging.OfAsync(
            await actions.Where(a => a.RecommendationId == id).Select(a => a.Id).ToListAsync(cancel),
            cancel
        );
        return [.. responses, .. challenges, .. ofActions];
    }

    private async Task<HistorySubject?> ActionAsync(Guid id, CancellationToken cancel)
    {
        var found = await sight
            .Of<PlanAction>()
            .Where(a => a.Id == id)
            .Select(a => new { a.Text, a.PlanId })
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : new(found.Text ?? "Action", found.PlanId, await _belonging.OfAsync([id], cancel));
    }

    private async Task<HistorySubject?> EvidenceAsync(Guid id, CancellationToken cancel)
    {
        var found = await sight
            .Of<EvidenceRecord>()
            .Where(e => e.Id == id)
            .Select(e => new { e.Title, e.PlanId })
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : new(
                found.Title,
                found.PlanId,
                [
                    id,
                    .. await sight
                        .Of<EvidenceVersion>()
                        .Where(v => v.EvidenceId == id)
                        .Select(v => v.Id)
                        .ToListAsync(cancel),
                ]
            );
    }

    private async Task<HistorySubject?> CycleAsync(Guid id, CancellationToken cancel)
    {
        var plans = sight.Of<Plan>();
        var found = await sight
            .Of<UpdateCycle>()
            .Where(c => c.Id == id && plans.Any(p => p.Id == c.PlanId))
            .Select(c => new
            {
                c.Title,
                c.PlanId,
                c.SnapshotId,
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var asks = await sight.Of<CycleAsk>().Where(a => a.CycleId == id).Select(a => a.Id).ToListAsync(cancel);
        return new(
            found.Title,
            found.PlanId,
            [id, .. asks, .. found.SnapshotId is { } snapshot ? [snapshot] : Array.Empty<Guid>()]
        );
    }

    private async Task<HistorySubject?> AccountAsync(Guid id, CancellationToken cancel) =>
        sight.Person.May(Permission.LookAfterPeople) || sight.Person.Id == id
            ? await sight
                .Of<Account>()
                .Where(a => a.Id == id)
                .Select(a => new HistorySubject(a.Name, null, Array.Empty<Guid>()))
                .SingleOrDefaultAsync(cancel)
            : null;
}
