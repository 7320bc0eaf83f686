using Throughline.Core.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Overview;

/// <summary>An action that is late, or whose date moved.</summary>
/// <param name="DaysMoved">Calendar days from the first due day to the one now.</param>
public sealed record DatedAction(
    Guid Id,
    Guid RecommendationId,
    string? Agency,
    string Text,
    DateOnly? Due,
    DateOnly? FirstDue,
    int TimesMoved,
    int DaysMoved
);

/// <summary>How one plan stands on a day, as far as the person may see it.</summary>
/// <param name="Groups">What the figures were counted from.</param>
/// <param name="Points">Snapshots in the order of their meetings.</param>
public sealed record PlanOverview(
    Guid Id,
    string Title,
    string? Committee,
    string? MeetingDate,
    DateOnly AsAt,
    PlanFigures Figures,
    IReadOnlyList<StandingGroup> Groups,
    IReadOnlyList<Named> Findings,
    IReadOnlyList<Named> Agencies,
    IReadOnlyList<DatedAction> Overdue,
    IReadOnlyList<DatedAction> Moved,
    IReadOnlyList<PointInTime> Points
)
{
    public PlanGrid Grid { get; } = PlanGrid.Of(Groups);

    /// <summary>Agencies with places that have no answer, the most first: how many, and of how many.</summary>
    public IReadOnlyList<(Named Agency, int Silent, int Places)> SilentByAgency =>
        [
            .. Agencies
                .Select(a =>
                    (
                        a,
                        Silent: Groups.Where(g => g.AgencyId == a.Id && g.Silent).Sum(g => g.Actions),
                        Groups.Where(g => g.AgencyId == a.Id).Sum(g => g.Actions)
                    )
                )
                .Where(a => a.Silent > 0)
                .OrderByDescending(a => a.Silent)
                .ThenBy(a => a.a.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
}
