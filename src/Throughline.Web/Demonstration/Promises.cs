using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Web.Demonstration;

/// <summary>One action of the demonstration's multi-agency plan.</summary>
/// <param name="Question">As numbered in the paper: "1a".</param>
internal sealed record StoryPromise(Guid Id, string Agency, string Question, string Text, string? Rating);

/// <summary>
/// The actions of the plan whose agencies answer, by the words in which they were promised, and the codes of its
/// ratings.
/// </summary>
[SeesEverything("plays everybody of a fictional partnership")]
internal sealed class Promises
{
    private readonly List<StoryPromise> _all;
    private readonly Dictionary<Delivery, string> _codes;

    private Promises(Guid plan, List<StoryPromise> all, Dictionary<Delivery, string> codes) =>
        (Plan, _all, _codes) = (plan, all, codes);

    public Guid Plan { get; }

    /// <summary>Looks up the plan with the most answers.</summary>
    public static async Task<Promises> LoadAsync(ThroughlineDb db, CancellationToken cancel)
    {
        var plan = await db.Set<PlanAction>()
            .Where(a => a.AgencyId != null)
            .GroupBy(a => a.PlanId)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key)
            .FirstAsync(cancel);
        var actions = await db.Set<PlanAction>()
            .Where(a => a.PlanId == plan && a.AgencyId != null)
            .OrderBy(a => a.Order)
            .Select(a => new
            {
                a.Id,
                Agency = db.Set<Agency>().First(x => x.Id == a.AgencyId).Name,
                Question = a.Response!.Recommendation!.Text ?? "",
                Text = a.Text ?? "",
                a.Rating,
            })
            .ToListAsync(cancel);
        var legend = await db.Set<LegendRecord>()
            .Where(l => l.PlanId == plan && l.Delivery != null)
            .OrderBy(l => l.Order)
            .ToListAsync(cancel);
        return new(
            plan,
            actions.ConvertAll(a => new StoryPromise(a.Id, a.Agency, a.Question.Split('.')[0], a.Text, a.Rating)),
            legend.GroupBy(l => l.Delivery!.Value).ToDictionary(g => g.Key, g => g.First().Code)
        );
    }

    /// <summary>Everything that an agency promised, in the order of the plan.</summary>
    public List<StoryPromise> Of(string agency) => _all.FindAll(p => p.Agency == agency);

    /// <summary>What an agency promised first in words that begin so.</summary>
    public StoryPromise First(string agency, string beginning) =>
        _all.First(p => p.Agency == agency && p.Text.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>The plan's own rating for a delivery; null where its scale has none.</summary>
    public string? Code(Delivery? delivery) => delivery is { } d ? _codes.GetValueOrDefault(d) : null;
}
