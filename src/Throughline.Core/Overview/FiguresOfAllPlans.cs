using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Overview;

/// <summary>
/// The figures of every plan, counted over all of its actions, kept in memory and true at each reading: see
/// docs/decisions/0022-figures-of-all-plans.md.
/// </summary>
/// <remarks>
/// For people who see whole plans only. A plan is counted anew when the chain of events names it after the last count,
/// and all are when the day changes.
/// </remarks>
[SeesEverything("counts all plans once for everybody who reads whole plans")]
public sealed class FiguresOfAllPlans : IDisposable
{
    /// <summary>Subjects that belong to a plan, even where their event names none.</summary>
    private static readonly HashSet<string> OfAPlan =
    [
        Subject.Action.Code(),
        Subject.Response.Code(),
        Subject.Recommendation.Code(),
        Subject.Update.Code(),
        Subject.Extension.Code(),
    ];

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private Dictionary<Guid, PlanFigures> _figures = [];
    private DateOnly? _day;
    private long _sequence;

    /// <param name="today">The day as at which things are overdue.</param>
    public async Task<IReadOnlyDictionary<Guid, PlanFigures>> AsAtAsync(
        ThroughlineDb db,
        DateOnly today,
        CancellationToken cancel
    )
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await RefreshAsync(db, today, cancel);
            return _figures;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task RefreshAsync(ThroughlineDb db, DateOnly today, CancellationToken cancel)
    {
        // The end of the chain before anything is counted: what is written meanwhile is counted twice rather than
        // never.
        var end = await db.Set<AuditEvent>().MaxAsync(e => (long?)e.Sequence, cancel) ?? 0;
        var changed = _day == today && end >= _sequence ? await ChangedAsync(db, _sequence, cancel) : null;
        if (changed is null)
        {
            _figures = await CountAsync(db.Set<PlanAction>(), today, cancel);
        }
        else if (changed.Count > 0)
        {
            var anew = await CountAsync(db.Set<PlanAction>().Where(a => changed.Contains(a.PlanId)), today, cancel);
            _figures = With(changed, anew);
        }

        (_day, _sequence) = (today, end);
    }

    /// <summary>The figures with those of the changed plans in place of theirs, in a dictionary of its own.</summary>
    private Dictionary<Guid, PlanFigures> With(List<Guid> changed, Dictionary<Guid, PlanFigures> anew)
    {
        var figures = new Dictionary<Guid, PlanFigures>(_figures);
        foreach (var plan in changed)
        {
            figures.Remove(plan);
        }

        foreach (var (plan, counted) in anew)
        {
            figures[plan] = counted;
        }

        return figures;
    }

    /// <returns>The plans that events name since; null when so many, or one that names no plan, ask for all to be
    /// counted anew.</returns>
    private static async Task<List<Guid>?> ChangedAsync(ThroughlineDb db, long since, CancellationToken cancel)
    {
        const int many = 200;
        var named = await db.Set<AuditEvent>()
            .Where(e => e.Sequence > since)
            .Select(e => new { e.PlanId, e.Entity })
            .Distinct()
            .Take(many + 1)
            .ToListAsync(cancel);
        var mayCount = named.Where(n => n.PlanId is not null || OfAPlan.Contains(n.Entity)).ToList();
        return named.Count > many || mayCount.Exists(n => n.PlanId is null)
            ? null
            : [.. mayCount.Select(n => n.PlanId!.Value).Distinct()];
    }

    private static async Task<Dictionary<Guid, PlanFigures>> CountAsync(
        IQueryable<PlanAction> actions,
        DateOnly today,
        CancellationToken cancel
    ) =>
        (await Standings.CountAsync(actions, today, cancel, withFindings: false))
            .GroupBy(g => g.PlanId)
            .ToDictionary(g => g.Key, g => PlanFigures.Of([.. g.Select(x => x.Group)]));

    public void Dispose() => _oneAtATime.Dispose();
}
