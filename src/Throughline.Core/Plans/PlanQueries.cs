using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Overview;
using Throughline.Domain.Calendar;
using Throughline.Domain.Figures;

namespace Throughline.Core.Plans;

public sealed record PlanSummary(Guid Id, string Title, string? Committee, string? MeetingDate, DateTime AcceptedAt, int Actions);

/// <summary>A plan with one page of the part of its thread that the person may see and the filter lets through, and the words to filter by.</summary>
/// <param name="Shown">Actions that the filter lets through.</param>
/// <param name="All">Actions in sight.</param>
public sealed record PlanView(Plan Plan, IReadOnlyList<Recommendation> Recommendations, IReadOnlyList<Named> Agencies, IReadOnlyList<Named> Findings, IReadOnlyList<string> Ratings, PlanFigures Figures, int Shown, int All, int Page, int Pages);

/// <summary>Reads plans, as far as the person who asks may see them.</summary>
public sealed class PlanQueries(ThroughlineDb db, Actor actor, Writes writes)
{
    public const int ActionsOnAPage = 50;

    public Task<List<PlanSummary>> ListAsync(CancellationToken cancel)
    {
        var actions = db.Actions.VisibleTo(actor.Person, db);
        return db.Plans.VisibleTo(actor.Person, db).OrderByDescending(p => p.CreatedAt)
            .Select(p => new PlanSummary(p.Id, p.Title, p.Committee, p.MeetingDate, p.CreatedAt, actions.Count(a => a.PlanId == p.Id)))
            .ToListAsync(cancel);
    }

    /// <param name="page">From 1.</param>
    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public async Task<PlanView?> ViewAsync(Guid id, PlanFilter filter, int page, CancellationToken cancel)
    {
        var plan = await db.Plans.VisibleTo(actor.Person, db).AsNoTracking().Include(p => p.Legend).Include(p => p.Document).SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null)
        {
            return null;
        }

        var today = TheDayInBritain.At(writes.Now);
        var visible = db.Actions.VisibleTo(actor.Person, db).AsNoTracking().Where(a => a.PlanId == id);
        var groups = (await Standings.CountAsync(visible, today, cancel)).ConvertAll(g => g.Group);
        var figures = PlanFigures.Of(groups);
        var narrowed = filter.IsEmpty ? visible : visible.Narrow(filter, today, figures.Silent);
        var all = await visible.CountAsync(cancel);
        var shown = filter.IsEmpty ? all : await narrowed.CountAsync(cancel);
        var pages = Math.Max(1, (shown + ActionsOnAPage - 1) / ActionsOnAPage);
        page = Math.Clamp(page, 1, pages);
        var actions = await narrowed.OrderBy(a => a.Response!.Recommendation!.Order).ThenBy(a => a.Response!.Order).ThenBy(a => a.Order).ThenBy(a => a.Id).Skip((page - 1) * ActionsOnAPage).Take(ActionsOnAPage).ToListAsync(cancel);
        var threads = await new PlanThreads(db).AroundAsync(id, actions, withEmpty: filter.IsEmpty && !actor.Person.SeesOnlyOwnAgency, isLast: page == pages, cancel);
        var ratings = await visible.Where(a => a.Rating != null).Select(a => a.Rating!).Distinct().OrderBy(r => r).ToListAsync(cancel);
        var names = new PlanNames(db);
        return new(plan, threads, await names.AgenciesAsync(groups, cancel), await names.FindingsAsync(id, groups, cancel), ratings, figures, shown, all, page, pages);
    }

    public async Task<List<Provenance>> ProvenanceAsync(Guid actionId, CancellationToken cancel) =>
        await PlanOfAsync(actionId, cancel) is null ? [] : await db.Set<Provenance>().AsNoTracking().Where(p => p.ActionId == actionId).OrderBy(p => p.Page).ThenBy(p => p.Line).ToListAsync(cancel);

    /// <returns>The plan that an action belongs to; null when there is no such action, or none that this person may see.</returns>
    public Task<Guid?> PlanOfAsync(Guid actionId, CancellationToken cancel) =>
        db.Actions.VisibleTo(actor.Person, db).Where(a => a.Id == actionId).Select(a => (Guid?)a.PlanId).SingleOrDefaultAsync(cancel);
}
