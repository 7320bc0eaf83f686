using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Plans.Editing;

/// <summary>
/// Puts parts of a thread under others, and keeps on each action what it repeats of those above it: finding,
/// recommendation, agency, words to search by.
/// </summary>
public sealed class ThreadPlaces(ThroughlineDb db, Writes writes)
{
    /// <summary>After something above these actions changed: repeats it on them.</summary>
    public async Task KeepAsync(IEnumerable<PlanAction> actions, CancellationToken cancel)
    {
        foreach (var action in actions)
        {
            var response =
                await db.Set<Response>().FindAsync([action.ResponseId], cancel)
                ?? throw new InvalidOperationException("An action without a response.");
            var recommendation =
                await db.Set<Recommendation>().FindAsync([response.RecommendationId], cancel)
                ?? throw new InvalidOperationException("A response without a recommendation.");
            var finding = recommendation.FindingId is { } id ? await db.Set<Finding>().FindAsync([id], cancel) : null;
            action.SearchText = ActionSearchText.Of(action, response, recommendation, finding);

            // The plan changes here: an agency that said "not ours" is asked again.
            action.Rests = false;

            // Other words above it are no change of the action itself: nobody's update of it becomes out of date by
            // them.
            if (
                (action.RecommendationId, action.FindingId, action.AgencyId)
                != (recommendation.Id, finding?.Id, response.AgencyId)
            )
            {
                (action.RecommendationId, action.FindingId, action.AgencyId) = (
                    recommendation.Id,
                    finding?.Id,
                    response.AgencyId
                );
                writes.Change(action);
            }
        }
    }

    public async Task KeepUnderRecommendationAsync(Guid recommendation, CancellationToken cancel)
    {
        // Found by the response, which this scope may have moved already.
        var responses = await db.Set<Response>()
            .Where(r => r.RecommendationId == recommendation)
            .Select(r => r.Id)
            .ToListAsync(cancel);
        responses.AddRange(db.Set<Response>().Local.Where(r => r.RecommendationId == recommendation).Select(r => r.Id));
        await KeepAsync(
            await db.Set<PlanAction>().Where(a => responses.Contains(a.ResponseId)).ToListAsync(cancel),
            cancel
        );
    }

    public async Task KeepUnderFindingAsync(Guid finding, CancellationToken cancel)
    {
        await db.Set<Recommendation>().Where(r => r.FindingId == finding).LoadAsync(cancel);
        foreach (var recommendation in db.Set<Recommendation>().Local.Where(r => r.FindingId == finding).ToList())
        {
            await KeepUnderRecommendationAsync(recommendation.Id, cancel);
        }
    }

    /// <summary>
    /// Gives a recommendation its place: after the last one of its finding, or at the plan's end. Those behind it move
    /// on; that is no change of theirs.
    /// </summary>
    public async Task PlaceAsync(Recommendation recommendation, CancellationToken cancel)
    {
        var others = await db.Set<Recommendation>()
            .Where(r => r.PlanId == recommendation.PlanId && r.Id != recommendation.Id)
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        var last = others.FindLastIndex(r => r.FindingId == recommendation.FindingId);
        others.Insert(last < 0 ? others.Count : last + 1, recommendation);
        Number(others, (r, i) => r.Order = i, r => r.Order);
    }

    /// <summary>Swaps a recommendation with its neighbour of the same finding.</summary>
    /// <returns>False when it has none on that side.</returns>
    public async Task<bool> StepAsync(Recommendation recommendation, bool up, CancellationToken cancel)
    {
        var siblings = await db.Set<Recommendation>()
            .Where(r => r.PlanId == recommendation.PlanId && r.FindingId == recommendation.FindingId)
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        return Swap(siblings, recommendation, up, r => r.Order, (r, o) => r.Order = o);
    }

    public async Task<bool> StepAsync(PlanAction action, bool up, CancellationToken cancel)
    {
        var siblings = await db.Set<PlanAction>()
            .Where(a => a.ResponseId == action.ResponseId)
            .OrderBy(a => a.Order)
            .ToListAsync(cancel);
        return Swap(siblings, action, up, a => a.Order, (a, o) => a.Order = o);
    }

    public async Task<bool> StepAsync(Response response, bool up, CancellationToken cancel)
    {
        var siblings = await db.Set<Response>()
            .Where(r => r.RecommendationId == response.RecommendationId)
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        return Swap(siblings, response, up, r => r.Order, (r, o) => r.Order = o);
    }

    private static void Number<T>(List<T> all, Action<T, int> set, Func<T, int> get)
    {
        // Leaves the numbers of an accepted paper alone as far as they rise already.
        for (var (i, least) = (0, 0); i < all.Count; i++)
        {
            if (get(all[i]) < least)
            {
                set(all[i], least);
            }

            least = get(all[i]) + 1;
        }
    }

    private static bool Swap<T>(List<T> siblings, T one, bool up, Func<T, int> get, Action<T, int> set)
        where T : class
    {
        var at = siblings.IndexOf(one);
        var other = up ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= siblings.Count)
        {
            return false;
        }

        var (a, b) = (get(one), get(siblings[other]));
        set(one, b);
        set(siblings[other], a);
        return true;
    }
}
