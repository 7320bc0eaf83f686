using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Updates;

/// <summary>A rating that one may give in a plan, with what its legend says.</summary>
public sealed record RatingChoice(string Code, string? Meaning);

/// <summary>
/// The ratings that a plan knows: its legend's, and those its actions already bear. A plan with neither takes red,
/// amber, green and complete.
/// </summary>
[SeesEverything("the codes of a plan's ratings, asked for with plans in sight")]
public sealed class RatingChoices(ThroughlineDb db)
{
    private static readonly RatingChoice[] Usual =
    [
        new("R", "Red"),
        new("A", "Amber"),
        new("G", "Green"),
        new("Complete", null),
    ];

    public async Task<Dictionary<Guid, List<RatingChoice>>> OfAsync(
        IReadOnlyCollection<Guid> plans,
        CancellationToken cancel
    )
    {
        var legends = (
            await db.Set<LegendRecord>()
                .AsNoTracking()
                .Where(l => plans.Contains(l.PlanId))
                .OrderBy(l => l.Order)
                .ToListAsync(cancel)
        ).ToLookup(l => l.PlanId);
        var without = plans.Where(p => !legends.Contains(p)).ToList();
        var borne =
            without.Count == 0
                ? Enumerable.Empty<(Guid Plan, string Code)>().ToLookup(b => b.Plan, b => b.Code)
                : (
                    await db.Set<PlanAction>()
                        .Where(a => without.Contains(a.PlanId) && a.Rating != null)
                        .Select(a => new { a.PlanId, a.Rating })
                        .Distinct()
                        .ToListAsync(cancel)
                ).ToLookup(a => a.PlanId, a => a.Rating!);
        return plans
            .Distinct()
            .ToDictionary(
                p => p,
                p =>
                {
                    var choices = legends[p]
                        .Select(l => new RatingChoice(l.Code, l.Meaning))
                        .DistinctBy(c => c.Code)
                        .ToList();
                    if (choices.Count == 0)
                    {
                        choices.AddRange(Usual);
                        choices.AddRange(
                            borne[p]
                                .Where(code => !Usual.Any(u => u.Code == code))
                                .Order(StringComparer.Ordinal)
                                .Select(code => new RatingChoice(code, null))
                        );
                    }

                    return choices;
                }
            );
    }
}
