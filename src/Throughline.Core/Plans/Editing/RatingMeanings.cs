using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>What the ratings of a plan stand for, and the delivery of its actions that follows from it.</summary>
internal sealed class RatingMeanings(ThroughlineDb db, Writes writes)
{
    public async Task SetAsync(Plan plan, IReadOnlyDictionary<Guid, Delivery?> meanings, CancellationToken cancel)
    {
        var changed = plan.Legend.Where(l => meanings.TryGetValue(l.Id, out var to) && to != l.Delivery).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        foreach (var entry in changed)
        {
            writes.Record(
                PlanEvents.RatingMeaningChanged,
                plan,
                entry.Code,
                entry.Delivery?.ToString(),
                meanings[entry.Id]?.ToString()
            );
            entry.Delivery = meanings[entry.Id];
        }

        await FollowAsync(plan.Id, changed, cancel);
        writes.Change(plan);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Gives the actions that bear a rating whose meaning changed their delivery anew.</summary>
    private async Task FollowAsync(Guid plan, List<LegendRecord> changed, CancellationToken cancel)
    {
        var byCode = changed
            .GroupBy(l => l.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var codes = byCode.Keys.ToList();
        foreach (
            var action in await db.Set<PlanAction>()
                .Where(a => a.PlanId == plan && a.Rating != null && codes.Contains(a.Rating))
                .ToListAsync(cancel)
        )
        {
            var to = byCode[action.Rating!].Delivery;
            if (
                writes.Differs(
                    action,
                    plan,
                    nameof(PlanAction.Delivery),
                    action.Delivery,
                    to,
                    "the meaning of the rating changed"
                )
            )
            {
                action.Delivery = to;
                writes.Change(action);
            }
        }
    }
}
