using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Overview;

/// <summary>One plan among all.</summary>
public sealed record OverviewLine(Guid Id, string Title, string? Committee, PlanFigures Figures);

/// <summary>All plans that the person may see, worst first, and what they come to together.</summary>
/// <param name="SilentPlaces">Places at which an agency has not answered.</param>
/// <param name="WithSilence">Plans with such a place.</param>
public sealed record PartnershipView(
    DateOnly AsAt,
    IReadOnlyList<OverviewLine> Plans,
    int All,
    int Actions,
    int OnTrack,
    int Complete,
    int Overdue,
    int OverdueOrExtended,
    int SilentPlaces,
    int WithSilence,
    int Outcomes,
    int Page,
    int Pages
)
{
    /// <summary>The actions of all plans by delivery, and by assurance.</summary>
    public required IReadOnlyDictionary<DeliveryState, int> Delivery { get; init; }
    public required IReadOnlyDictionary<Domain.Plans.Assurance, int> Assurance { get; init; }

    /// <summary>The plans with the most overdue or extended actions, the most first.</summary>
    public required IReadOnlyList<OverviewLine> MostLate { get; init; }
}

/// <summary>How every plan in sight stands.</summary>
public sealed class PartnershipOverviews(
    ThroughlineDb db,
    Actor actor,
    Sight sight,
    Writes writes,
    FiguresOfAllPlans all
)
{
    public const int PlansOnAPage = 50;

    /// <summary>More bars than this nobody reads.</summary>
    private const int PlansInPlot = 8;

    private static readonly PlanFigures Empty = PlanFigures.Of([]);

    /// <param name="page">From 1.</param>
    public async Task<PartnershipView> LoadAsync(int page, CancellationToken cancel)
    {
        var (today, rows) = (TheDayInBritain.At(writes.Now), await RowsAsync(cancel));
        var pages = Math.Max(1, (rows.Count + PlansOnAPage - 1) / PlansOnAPage);
        page = Math.Clamp(page, 1, pages);
        return new(
            today,
            [.. rows.Skip((page - 1) * PlansOnAPage).Take(PlansOnAPage)],
            rows.Count,
            rows.Sum(r => r.Figures.Actions),
            rows.Sum(r => r.Figures.On(Domain.Plans.Delivery.OnTrack)),
            rows.Sum(r => r.Figures.On(Domain.Plans.Delivery.Complete)),
            rows.Sum(r => r.Figures.Overdue),
            rows.Sum(r => r.Figures.OverdueOrExtended),
            rows.Sum(r => r.Figures.SilentPlaces),
            rows.Count(r => r.Figures.SilentPlaces > 0),
            rows.Sum(r => r.Figures.At(Domain.Plans.Assurance.ImpactShown)),
            page,
            pages
        )
        {
            Delivery = DeliveryStates.All.ToDictionary(
                s => s,
                s => rows.Sum(r => r.Figures.Delivery.GetValueOrDefault(s))
            ),
            Assurance = Enum.GetValues<Domain.Plans.Assurance>()
                .ToDictionary(a => a, a => rows.Sum(r => r.Figures.At(a))),
            MostLate =
            [
                .. rows.Where(r => r.Figures.OverdueOrExtended > 0)
                    .OrderByDescending(r => r.Figures.OverdueOrExtended)
                    .ThenBy(r => r.Title, StringComparer.CurrentCultureIgnoreCase)
                    .Take(PlansInPlot),
            ],
        };
    }

    /// <summary>
    /// Every plan in sight, worst first: the greatest share overdue or extended, then the most places without an answer, then
    /// the title.
    /// </summary>
    public async Task<List<OverviewLine>> RowsAsync(CancellationToken cancel)
    {
        var today = TheDayInBritain.At(writes.Now);
        var plans = await sight
            .Of<Plan>()
            .Select(p => new
            {
                p.Id,
                p.Title,
                p.Committee,
            })
            .ToListAsync(cancel);
        var figures = actor.Person.SeesOnlyOwnAgency
            ? await OwnAsync(today, cancel)
            : await all.AsAtAsync(db, today, cancel);
        return
        [
            .. plans
                .Select(p => new OverviewLine(p.Id, p.Title, p.Committee, figures.GetValueOrDefault(p.Id, Empty)))
                .OrderByDescending(r =>
                    r.Figures.Actions == 0 ? 0 : (double)r.Figures.OverdueOrExtended / r.Figures.Actions
                )
                .ThenByDescending(r => r.Figures.SilentPlaces)
                .ThenBy(r => r.Title, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>An agency's people see their own actions only, and their figures count only these.</summary>
    private async Task<IReadOnlyDictionary<Guid, PlanFigures>> OwnAsync(DateOnly today, CancellationToken cancel) =>
        (await Standings.CountAsync(sight.Of<PlanAction>(), today, cancel, withFindings: false))
            .GroupBy(g => g.PlanId)
            .ToDictionary(g => g.Key, g => PlanFigures.Of([.. g.Select(x => x.Group)]));
}
