using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>Makes two recommendations of one, and one of two; what agencies answered follows.</summary>
public sealed class RecommendationJoining(
    ThroughlineDb db,
    Writes writes,
    RecommendationEditing editing,
    ThreadPlaces places
)
{
    /// <summary>
    /// The second is new, under the same finding, right after the first; the answers that are named follow it.
    /// </summary>
    /// <returns>The new recommendation's id.</returns>
    public async Task<Guid> SplitAsync(
        Guid id,
        int seenVersion,
        string? first,
        string? second,
        string? secondNumber,
        IReadOnlyCollection<Guid> follow,
        CancellationToken cancel
    )
    {
        var r = await editing.FindAsync(id, seenVersion, cancel);
        var (one, two) = (RecommendationEditing.Words(first, "first"), RecommendationEditing.Words(second, "second"));
        var added = writes.Add(
            new Recommendation
            {
                PlanId = r.PlanId,
                Kind = r.Kind,
                FindingId = r.FindingId,
                Section = r.Section,
                Number = Need.Optional(secondNumber, "number", 100),
                Text = two,
                Acceptance = r.Acceptance,
                AcceptanceWhy = r.AcceptanceWhy,
            }
        );
        await places.PlaceAsync(added, cancel);
        writes.Record(
            PlanEvents.RecommendationAdded,
            added,
            nameof(Recommendation.Text),
            old: null,
            two,
            $"split from recommendation {id}",
            r.PlanId
        );
        writes.Record(
            PlanEvents.RecommendationSplit,
            r,
            nameof(Recommendation.Text),
            r.Text,
            one,
            $"the rest is recommendation {added.Id}",
            r.PlanId
        );
        r.Text = one;
        writes.Change(r);
        await FollowAsync(
            await db.Set<Response>()
                .Where(x => x.RecommendationId == id && follow.Contains(x.Id))
                .OrderBy(x => x.Order)
                .ToListAsync(cancel),
            r.PlanId,
            added.Id,
            cancel
        );
        await places.KeepUnderRecommendationAsync(id, cancel);
        await writes.SaveAsync(cancel);
        return added.Id;
    }

    /// <summary>Puts all of its answers under another recommendation of the plan, and withdraws it.</summary>
    public async Task MergeAsync(Guid id, int seenVersion, Guid into, string? why, CancellationToken cancel)
    {
        var r = await editing.FindAsync(id, seenVersion, cancel);
        var reason = Need.Words(why, "why", "Say why the two are one.");
        var other =
            await db.Set<Recommendation>()
                .SingleOrDefaultAsync(o => o.Id == into && o.PlanId == r.PlanId && o.Id != id && !o.Withdrawn, cancel)
            ?? throw new RuleBrokenException("Choose the recommendation that it becomes part of.", "into");
        await FollowAsync(
            await db.Set<Response>().Where(x => x.RecommendationId == id).OrderBy(x => x.Order).ToListAsync(cancel),
            r.PlanId,
            other.Id,
            cancel
        );
        (r.Withdrawn, r.WithdrawnWhy) = (true, $"Merged into another recommendation. {reason}");
        writes.Withdrawn(r, r.PlanId, r.WithdrawnWhy);
        await writes.SaveAsync(cancel);
    }

    private async Task FollowAsync(List<Response> responses, Guid plan, Guid to, CancellationToken cancel)
    {
        var order =
            await db.Set<Response>().Where(x => x.RecommendationId == to).MaxAsync(x => (int?)x.Order, cancel) ?? -1;
        foreach (var response in responses)
        {
            writes.Differs(response, plan, nameof(Response.RecommendationId), response.RecommendationId, to);
            (response.RecommendationId, response.Order) = (to, ++order);
            writes.Change(response);
        }

        var ids = responses.Select(r => r.Id).ToList();
        await places.KeepAsync(
            await db.Set<PlanAction>().Where(a => ids.Contains(a.ResponseId)).ToListAsync(cancel),
            cancel
        );
    }
}
