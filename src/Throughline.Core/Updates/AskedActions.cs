using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>
/// The open actions of one agency by urgency, as the database can count and page them: the same as
/// <see cref="Asked.Of"/>, held by a property test.
/// </summary>
/// <remarks>
/// What is sent back, challenged or waiting is few and is named by id; the rest is one walk in the order of the index
/// (agency, closure, due).
/// </remarks>
[SeesEverything("narrowed here to one agency's actions without the plans that are hidden, as the index serves it")]
internal sealed class AskedActions
{
    private readonly IQueryable<PlanAction> _open;
    private readonly DateOnly _today;
    private readonly List<Guid> _special;
    private readonly List<Guid> _asking;
    private readonly List<Guid> _answered;
    private readonly Dictionary<Urgency, List<Guid>> _named;

    private AskedActions(
        IQueryable<PlanAction> open,
        DateOnly today,
        Dictionary<Urgency, List<Guid>> named,
        List<Guid> asking,
        List<Guid> answered
    )
    {
        (_open, _today, _named, _asking, _answered) = (open, today, named, asking, answered);
        _special = [.. named.Values.SelectMany(v => v).Distinct()];
    }

    public static async Task<AskedActions> LoadAsync(
        ThroughlineDb db,
        Actor actor,
        Guid agency,
        List<OpenAsk> asks,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var open = await OpenAsync(db, actor, agency, cancel);
        // What is named is read from its own few records first: joined to the actions, the database walks through all
        // of the agency's.
        var updates = db.Set<ActionUpdate>().Where(u => u.AgencyId == agency);
        var sentBack = await SentBackAsync(updates, cancel);
        var challenged = await ChallengedAsync(db, agency, cancel);
        var waiting = await updates
            .Where(u => u.State == UpdateState.Submitted)
            .OrderBy(u => u.SubmittedAt)
            .ThenBy(u => u.ActionId)
            .Select(u => u.ActionId)
            .ToListAsync(cancel);
        var few = sentBack.Concat(challenged).Concat(waiting).Distinct().ToList();
        var dueOf =
            few.Count == 0
                ? []
                : await open.Where(a => EF.Parameter(few).Contains(a.Id))
                    .Select(a => new { a.Id, a.Due })
                    .ToDictionaryAsync(a => a.Id, a => a.Due, cancel);
        var cycles = asks.ConvertAll(a => (Guid?)a.CycleId);
        var answered =
            cycles.Count == 0
                ? []
                : await updates
                    .Where(u => cycles.Contains(u.CycleId) && u.State == UpdateState.Accepted)
                    .Select(u => u.ActionId)
                    .Distinct()
                    .ToListAsync(cancel);
        var named = new Dictionary<Urgency, List<Guid>>
        {
            [Urgency.SentBack] = InOrder(sentBack),
            [Urgency.Challenged] = InOrder(challenged.Except(sentBack)),
            [Urgency.Waiting] = [.. waiting.Distinct().Where(dueOf.ContainsKey).Except(sentBack).Except(challenged)],
        };
        return new(open, today, named, [.. asks.Select(a => a.PlanId).Distinct()], answered);

        List<Guid> InOrder(IEnumerable<Guid> ids) =>
            [.. ids.Where(dueOf.ContainsKey).OrderBy(id => dueOf[id] ?? DateOnly.MaxValue).ThenBy(id => id)];
    }

    /// <summary>Sent back, and nothing newer was submitted.</summary>
    private static Task<List<Guid>> SentBackAsync(IQueryable<ActionUpdate> updates, CancellationToken cancel) =>
        updates
            .Where(u =>
                u.State == UpdateState.SentBack
                && !updates.Any(n =>
                    n.ActionId == u.ActionId && n.State != UpdateState.Draft && n.SubmittedAt > u.SubmittedAt
                )
            )
            .Select(u => u.ActionId)
            .Distinct()
            .ToListAsync(cancel);

    private static Task<List<Guid>> ChallengedAsync(ThroughlineDb db, Guid agency, CancellationToken cancel) =>
        db.Set<ChallengeRecord>()
            .Where(c =>
                c.AgencyId == agency
                && c.ActionId != null
                && (c.State == ChallengeState.Raised || c.State == ChallengeState.Pressed)
            )
            .Select(c => c.ActionId!.Value)
            .Distinct()
            .ToListAsync(cancel);

    public async Task<Dictionary<Urgency, int>> CountAsync(CancellationToken cancel)
    {
        // One walk through the index, and not one for each urgency.
        var counted = await Rest()
            .GroupBy(UrgencyOf())
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return Enum.GetValues<Urgency>()
            .ToDictionary(
                u => u,
                u => _named.TryGetValue(u, out var ids) ? ids.Count : counted.GetValueOrDefault((int)u)
            );
    }

    public async Task<List<Guid>> IdsAsync(Urgency urgency, int skip, int take, CancellationToken cancel) =>
        _named.TryGetValue(urgency, out var ids)
            ? ids.GetRange(Math.Min(skip, ids.Count), Math.Min(take, ids.Count - Math.Min(skip, ids.Count)))
            : await Under(urgency)
                .OrderBy(a => a.Due)
                .ThenBy(a => a.Id)
                .Skip(skip)
                .Take(take)
                .Select(a => a.Id)
                .ToListAsync(cancel);

    private IQueryable<PlanAction> Rest() =>
        _special.Count == 0 ? _open : _open.Where(a => !EF.Parameter(_special).Contains(a.Id));

    private IQueryable<PlanAction> Under(Urgency urgency)
    {
        var of = UrgencyOf();
        return Rest()
            .Where(
                Expression.Lambda<Func<PlanAction, bool>>(
                    Expression.Equal(of.Body, Expression.Constant((int)urgency)),
                    of.Parameters
                )
            );
    }

    /// <summary>
    /// The number of the urgency of each action that is not named by id; the same order of questions as
    /// <see cref="Asked.Of"/>.
    /// </summary>
    private Expression<Func<PlanAction, int>> UrgencyOf()
    {
        var (today, soon, asking, answered) = (_today, _today.AddDays(Asked.SoonDays), _asking, _answered);
        return a =>
            a.Rests ? (int)Urgency.Later
            : a.Delivery != Delivery.Complete && a.Due < today && (a.AnsweredOn == null || a.AnsweredOn <= a.Due)
                ? (int)Urgency.Overdue
            : a.Delivery != Delivery.Complete
            && a.Due >= today
            && a.Due <= soon
            && (a.AnsweredOn == null || a.AnsweredOn < a.Due.Value.AddDays(-Asked.SoonDays))
                ? (int)Urgency.DueSoon
            : EF.Parameter(asking).Contains(a.PlanId) && !EF.Parameter(answered).Contains(a.Id)
                ? (int)Urgency.AskedByCycle
            : a.Due == null && a.AnsweredOn == null && a.Delivery == null && a.Answer == AgencyAnswer.Silent
                ? (int)Urgency.NoAnswer
            : a.Due == null && a.AnsweredOn == null && a.Delivery != Delivery.Complete ? (int)Urgency.NoDate
            : (int)Urgency.Later;
    }

    /// <summary>
    /// The agency's open actions that the person may see: restricted plans are few, so those hidden from them are
    /// named.
    /// </summary>
    private static async Task<IQueryable<PlanAction>> OpenAsync(
        ThroughlineDb db,
        Actor actor,
        Guid agency,
        CancellationToken cancel
    )
    {
        var restricted = db.Set<Plan>().Where(p => p.Restricted);
        var seen = restricted.VisibleTo(actor.Person, db).Select(p => p.Id);
        var hidden = await restricted.Select(p => p.Id).Where(id => !seen.Contains(id)).ToListAsync(cancel);
        var open = db.Set<PlanAction>()
            .AsNoTracking()
            .Where(a => a.AgencyId == agency && a.Closure == ClosureStage.Open && !a.Withdrawn);
        return hidden.Count == 0 ? open : open.Where(a => !hidden.Contains(a.PlanId));
    }
}
