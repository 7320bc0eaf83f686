using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Core.Cycles;

/// <summary>Finds the agencies that have open actions in a plan, and who of each would get the mail.</summary>
[SeesEverything("a cycle asks every agency of a plan, which CycleOpening looks up in sight")]
internal sealed class AgenciesToAsk(ThroughlineDb db, PlanPeople people, TimeProvider clock)
{
    /// <returns>The agencies by name, and how many open actions belong to none.</returns>
    public async Task<(List<AgencyToAsk> Asked, int WithoutAgency)> OfAsync(Guid planId, CancellationToken cancel)
    {
        var today = TheDayInBritain.At(clock.GetUtcNow().UtcDateTime);
        var actions = db.Set<PlanAction>().Where(a => a.PlanId == planId);

        // Nobody is left of an agency that has ended: what it left open belongs to none.
        var ended = db.Set<Agency>().Where(a => a.EndsOn != null && a.EndsOn < today);
        var counts = await AskedOfAgencies
            .Of(actions)
            .Where(a => !ended.Any(g => g.Id == a.AgencyId))
            .GroupBy(a => a.AgencyId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var ids = counts.ConvertAll(c => c.Key);
        var accounts = await people.OfAgenciesAsync(planId, ids, cancel);
        var asked = new List<AgencyToAsk>();
        foreach (
            var agency in (await db.Set<Agency>().Where(a => ids.Contains(a.Id)).ToListAsync(cancel)).OrderBy(
                a => a.Name,
                StringComparer.CurrentCultureIgnoreCase
            )
        )
        {
            asked.Add(
                new(
                    agency,
                    counts.Single(c => c.Key == agency.Id).Count,
                    [.. accounts[agency.Id].Select(a => a.Name)],
                    (await people.BoardMemberAsync(planId, agency.Id, cancel))?.Name
                )
            );
        }

        var without = await actions.CountAsync(
            a =>
                (a.AgencyId == null || ended.Any(g => g.Id == a.AgencyId))
                && !a.Withdrawn
                && a.Closure == ClosureStage.Open,
            cancel
        );
        return (asked, without);
    }
}
