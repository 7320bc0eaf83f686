using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Rules;
using Throughline.Domain.Access;

namespace Throughline.Core.Threads;

/// <summary>Reads threads and actions, as far as the person who asks may see them.</summary>
public sealed class ThreadQueries(PlanRecordsInSight sight, ThreadLoader loader)
{
    private readonly ThreadSurroundings _around = new(sight);

    /// <exception cref="NotHereException">There is no such recommendation, or none that they may see.</exception>
    public async Task<ThreadView> ThreadAsync(Guid id, CancellationToken cancel)
    {
        var recommendation =
            await sight
                .Of<Recommendation>()
                .AsNoTracking()
                .Include(r => r.Finding)
                .SingleOrDefaultAsync(r => r.Id == id, cancel)
            ?? throw new NotHereException();
        var plan = await PlanAsync(recommendation.PlanId, cancel);
        var responses = await sight
            .Of<Response>()
            .AsNoTracking()
            .Include(r => r.Agency)
            .Where(r => r.RecommendationId == id)
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        var answers = await AnswersAsync(id, responses, cancel);
        var (previous, next) = await _around.NeighboursAsync(recommendation, cancel);
        return new(
            plan,
            recommendation,
            answers,
            await _around.NotNamedAsync(plan.Id, responses, cancel),
            await _around.ChallengesAsync(id, cancel),
            previous,
            next,
            await AgencyNote.OfAsync(sight, responses.Select(r => r.AgencyId), cancel)
        );
    }

    /// <summary>The answers with their actions; an agency's people get those under which they have an action.</summary>
    private async Task<List<AnswerThread>> AnswersAsync(
        Guid recommendation,
        List<Response> responses,
        CancellationToken cancel
    )
    {
        var actions = await sight
            .Of<PlanAction>()
            .AsNoTracking()
            .Where(a => a.RecommendationId == recommendation)
            .OrderBy(a => a.Order)
            .ToListAsync(cancel);
        var threads = await loader.LoadAsync(actions, cancel);
        var under = actions.ToLookup(a => a.ResponseId);
        return responses
            .Where(r => !sight.Person.SeesOnlyOwnAgency || under.Contains(r.Id))
            .Select(r => new AnswerThread(
                r,
                [.. under[r.Id].Select(a => threads[a.Id])],
                AgencySilence.Of(r, [.. under[r.Id].Select(a => threads[a.Id])])
            ))
            .ToList();
    }

    /// <exception cref="NotHereException">There is no such action, or none that they may see.</exception>
    public async Task<ActionView> ActionAsync(Guid id, CancellationToken cancel)
    {
        var action =
            await sight.Of<PlanAction>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel)
            ?? throw new NotHereException();
        var plan = await PlanAsync(action.PlanId, cancel);
        var recommendation = await sight
            .Of<Recommendation>()
            .AsNoTracking()
            .Include(r => r.Finding)
            .SingleAsync(r => r.Id == action.RecommendationId, cancel);
        var response = await sight
            .Of<Response>()
            .AsNoTracking()
            .Include(r => r.Agency)
            .SingleAsync(r => r.Id == action.ResponseId, cancel);
        var evidence = await sight
            .Of<EvidenceRecord>()
            .AsNoTracking()
            .Include(e => e.Versions.OrderByDescending(v => v.Number))
            .Where(e => e.ActionId == id)
            .OrderBy(e => e.CreatedAt)
            .ToListAsync(cancel);
        return new(plan, recommendation, response, (await loader.LoadAsync([action], cancel))[id], evidence);
    }

    /// <summary>The action for the page of one step.</summary>
    /// <exception cref="NotAllowedException">They may see the action, but not take this step.</exception>
    public async Task<ActionView> ForStepAsync(Guid id, ActionStep step, CancellationToken cancel)
    {
        var view = await ActionAsync(id, cancel);
        return ActionSteps.Allows(sight.Person, view.Action, step)
            ? view
            : throw new NotAllowedException(
                "This is for the agency that answers for the action, or for the coordinator."
            );
    }

    /// <summary>Whose decision about closure is awaited; null when nobody's.</summary>
    public async Task<string?> AwaitedAsync(ActionView view, CancellationToken cancel)
    {
        var names = await sight
            .Of<Body>()
            .AsNoTracking()
            .Where(b => b.Id == view.Plan.SubgroupId || b.Id == view.Plan.BoardId)
            .ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        return ActionSteps.Awaited(view.Action, view.Plan, NameOf(view.Plan.SubgroupId), NameOf(view.Plan.BoardId));

        string? NameOf(Guid? body) => body is { } id ? names.GetValueOrDefault(id) : null;
    }

    public Person Person => sight.Person;

    private async Task<Plan> PlanAsync(Guid id, CancellationToken cancel) =>
        await sight
            .Of<Plan>()
            .AsNoTracking()
            .Include(p => p.Legend)
            .Include(p => p.Document)
            .Include(p => p.Review)
            .SingleOrDefaultAsync(p => p.Id == id, cancel)
        ?? throw new NotHereException();
}
