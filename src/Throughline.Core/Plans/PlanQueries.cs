using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Plans;

public sealed record PlanSummary(
    Guid Id,
    string Title,
    string? Committee,
    string? MeetingDate,
    DateOnly? PaperDay,
    DateTime AcceptedAt,
    int Actions
);

/// <summary>
/// A plan with one page of the part of its thread that the person may see and the filter lets through, and the words to
/// filter by.
/// </summary>
/// <param name="OnPage">The actions of this page: the recommendations hold those of the other pages too, so that paper
/// has every row, as long as they are not too many.</param>
/// <param name="IsWhole">True when every action that the filter lets through is there.</param>
/// <param name="Shown">Actions that the filter lets through.</param>
/// <param name="All">Actions in sight.</param>
public sealed record PlanView(
    Plan Plan,
    IReadOnlyList<Recommendation> Recommendations,
    IReadOnlyList<Named> Agencies,
    IReadOnlyList<Named> Findings,
    IReadOnlyList<string> Ratings,
    PlanFigures Figures,
    MovedDates Moved,
    IReadOnlySet<Guid> OnPage,
    bool IsWhole,
    int Shown,
    int All,
    int Page,
    int Pages
);

/// <summary>Reads plans, as far as the person who asks may see them.</summary>
public sealed class PlanQueries(ThroughlineDb db, Actor actor, Sight sight, Writes writes)
{
    public const int ActionsOnAPage = 50;

    /// <summary>Of a plan up to this size a page carries every row for the printer; a longer one has a page for it.</summary>
    public const int MostPrinted = 400;

    /// <summary>The number of the page that holds every row.</summary>
    public const int Whole = 0;

    /// <summary>The newest plans first.</summary>
    /// <param name="page">From 1.</param>
    public Task<List<PlanSummary>> ListAsync(int page, int size, CancellationToken cancel) =>
        Summaries(
                sight
                    .Of<Plan>()
                    .OrderByDescending(p => p.CreatedAt)
                    .ThenBy(p => p.Id)
                    .Skip((Math.Max(1, page) - 1) * size)
                    .Take(size)
            )
            .ToListAsync(cancel);

    /// <summary>Those that answer a review, by title.</summary>
    public Task<List<PlanSummary>> OfReviewAsync(Guid review, CancellationToken cancel) =>
        Summaries(sight.Of<Plan>().Where(p => p.ReviewId == review).OrderBy(p => p.Title)).ToListAsync(cancel);

    public Task<int> CountAsync(CancellationToken cancel) => sight.Of<Plan>().CountAsync(cancel);

    /// <param name="page">From 1, or <see cref="Whole"/>.</param>
    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public async Task<PlanView?> ViewAsync(Guid id, PlanFilter filter, int page, CancellationToken cancel)
    {
        var plan = await sight
            .Of<Plan>()
            .AsNoTracking()
            .Include(p => p.Legend)
            .Include(p => p.Document)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null)
        {
            return null;
        }

        filter = filter with { Agency = await sight.Of<Agency>().OneNowAsync(filter.Agency, cancel) };
        var today = TheDayInBritain.At(writes.Now);
        var visible = sight.Of<PlanAction>().AsNoTracking().Where(a => a.PlanId == id);
        var standings = await Standings.OfPlanAsync(visible, today, cancel);
        var counted = standings.FindAll(s => !s.Withdrawn);
        var groups = counted.ConvertAll(s => s.Group);
        var figures = PlanFigures.Of(groups);
        var through = filter.IsEmpty
            ? null
            : await visible.Narrow(filter, today, figures.Silent).Select(a => a.Id).ToHashSetAsync(cancel);
        var shown = standings.Where(s => through is null || through.Contains(s.Id)).Select(s => s.Id).ToList();
        var pages = Math.Max(1, (shown.Count + ActionsOnAPage - 1) / ActionsOnAPage);
        (page, pages) = page == Whole ? (1, 1) : (Math.Clamp(page, 1, pages), pages);
        var onPage = pages == 1 ? shown : [.. shown.Skip((page - 1) * ActionsOnAPage).Take(ActionsOnAPage)];
        var isWhole = pages == 1 || shown.Count <= MostPrinted;
        var ids = isWhole ? shown : onPage;
        var rows = await visible.Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var actions = ids.Where(rows.ContainsKey).Select(i => rows[i]).ToList();
        var threads = await new PlanThreads(db).AroundAsync(
            id,
            actions,
            withEmpty: filter.IsEmpty && !actor.Person.SeesOnlyOwnAgency,
            isLast: isWhole || page == pages,
            cancel
        );
        var ratings = standings
            .Select(s => s.Rating)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var names = new PlanNames(db, sight);
        return new(
            plan,
            threads,
            await names.AgenciesAsync(groups, cancel),
            await names.FindingsAsync(id, groups, cancel),
            ratings,
            figures,
            MovedDates.Of(counted.Select(s => s.Dates), today),
            onPage.ToHashSet(),
            isWhole,
            shown.Count,
            standings.Count,
            page,
            pages
        );
    }

    public async Task<List<Provenance>> ProvenanceAsync(Guid actionId, CancellationToken cancel) =>
        await PlanOfAsync(actionId, cancel) is null
            ? []
            : await db.Set<Provenance>()
                .AsNoTracking()
                .Where(p => p.ActionId == actionId)
                .OrderBy(p => p.Page)
                .ThenBy(p => p.Line)
                .ToListAsync(cancel);

    /// <returns>The plan that an action belongs to; null when there is no such action, or none that this person may
    /// see.</returns>
    public Task<Guid?> PlanOfAsync(Guid actionId, CancellationToken cancel) =>
        sight.Of<PlanAction>().Where(a => a.Id == actionId).Select(a => (Guid?)a.PlanId).SingleOrDefaultAsync(cancel);

    private IQueryable<PlanSummary> Summaries(IQueryable<Plan> plans)
    {
        var actions = sight.Of<PlanAction>();
        return plans.Select(p => new PlanSummary(
            p.Id,
            p.Title,
            p.Committee,
            p.MeetingDate,
            p.PaperDay,
            p.CreatedAt,
            actions.Count(a => a.PlanId == p.Id)
        ));
    }
}
