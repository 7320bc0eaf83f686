using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Plans;

/// <summary>
/// Puts the finding, recommendation and response round a page of actions. Few small reads: dearer joins would repeat
/// each finding's words on every row.
/// </summary>
internal sealed class PlanThreads(ThroughlineDb db)
{
    /// <param name="actions">One page of them, in order, already found to be in sight.</param>
    /// <param name="withEmpty">True to show what holds no action too: responses beside those of the page, and on the
    /// last page the recommendations.</param>
    public async Task<List<Recommendation>> AroundAsync(
        Guid plan,
        List<PlanAction> actions,
        bool withEmpty,
        bool isLast,
        CancellationToken cancel
    )
    {
        var ids = actions.Select(a => a.RecommendationId).Distinct().ToList();
        var recommendations = await db.Set<Recommendation>()
            .AsNoTracking()
            .Where(r =>
                r.PlanId == plan
                && (
                    ids.Contains(r.Id)
                    || (withEmpty && isLast && !db.Set<PlanAction>().Any(a => a.RecommendationId == r.Id))
                )
            )
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        var shown = recommendations.ConvertAll(r => r.Id);
        var answers = actions.Select(a => a.ResponseId).Distinct().ToList();
        var responses = await db.Set<Response>()
            .AsNoTracking()
            .Include(r => r.Agency)
            .Where(r =>
                shown.Contains(r.RecommendationId) && (answers.Contains(r.Id) || (withEmpty && !r.Actions.Any()))
            )
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        var findingIds = recommendations.Select(r => r.FindingId).OfType<Guid>().Distinct().ToList();
        var findings = await db.Set<Finding>()
            .AsNoTracking()
            .Where(f => findingIds.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, cancel);
        var (byResponse, byRecommendation) = (
            actions.ToLookup(a => a.ResponseId),
            responses.ToLookup(r => r.RecommendationId)
        );
        foreach (var response in responses)
        {
            response.Actions.AddRange(byResponse[response.Id]);
        }

        foreach (var recommendation in recommendations)
        {
            recommendation.Finding = recommendation.FindingId is { } f ? findings.GetValueOrDefault(f) : null;
            recommendation.Responses.AddRange(byRecommendation[recommendation.Id]);
        }

        return recommendations;
    }
}
