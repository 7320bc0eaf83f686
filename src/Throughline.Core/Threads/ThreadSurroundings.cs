using Microsoft.EntityFrameworkCore;
using Throughline.Core.Challenge;
using Throughline.Core.Plans;

namespace Throughline.Core.Threads;

/// <summary>Reads what stands around a thread on its page.</summary>
internal sealed class ThreadSurroundings(PlanRecordsInSight sight)
{
    /// <summary>
    /// Agencies of the plan that this recommendation does not name; an agency's people are told of none.
    /// </summary>
    public async Task<List<string>> NotNamedAsync(Guid plan, List<Response> named, CancellationToken cancel)
    {
        if (sight.Person.SeesOnlyOwnAgency)
        {
            return [];
        }

        var all = await sight
            .Of<Response>()
            .AsNoTracking()
            .Where(r => r.Recommendation!.PlanId == plan && !r.Withdrawn && r.AgencyAsWritten != null)
            .Where(r => r.Agency == null || r.Agency.EndsOn == null || r.Agency.EndsOn >= sight.Today)
            .Select(r => new { r.AgencyId, Name = r.Agency != null ? r.Agency.Name : r.AgencyAsWritten! })
            .Distinct()
            .ToListAsync(cancel);
        var here = named.Select(r => r.AgencyId).ToHashSet();
        return
        [
            .. all.Where(a => !here.Contains(a.AgencyId))
                .Select(a => a.Name)
                .Distinct()
                .Order(StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>Questions about the recommendation as a whole.</summary>
    public async Task<List<ThreadElement>> ChallengesAsync(Guid recommendation, CancellationToken cancel)
    {
        var (all, agency) = (!sight.Person.SeesOnlyOwnAgency, sight.Person.AgencyId);
        var challenges = await sight
            .Of<ChallengeRecord>()
            .AsNoTracking()
            .Where(c =>
                c.RecommendationId == recommendation
                && c.ActionId == null
                && (all || (c.AgencyId != null && c.AgencyId == agency))
            )
            .ToListAsync(cancel);
        return ThreadLoader.InOrder(challenges.SelectMany(ThreadElements.Of));
    }

    /// <summary>The recommendations before and after it in its plan.</summary>
    public async Task<(Guid? Previous, Guid? Next)> NeighboursAsync(Recommendation r, CancellationToken cancel)
    {
        var all = sight.Of<Recommendation>().Where(o => o.PlanId == r.PlanId && o.Id != r.Id);
        var previous = await all.Where(o => o.Order < r.Order)
            .OrderByDescending(o => o.Order)
            .Select(o => (Guid?)o.Id)
            .FirstOrDefaultAsync(cancel);
        var next = await all.Where(o => o.Order > r.Order)
            .OrderBy(o => o.Order)
            .Select(o => (Guid?)o.Id)
            .FirstOrDefaultAsync(cancel);
        return (previous, next);
    }
}
