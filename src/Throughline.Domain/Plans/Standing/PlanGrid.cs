namespace Throughline.Domain.Plans.Standing;

/// <summary>How many actions stand in one place of a grid, and the worst that is said of any.</summary>
public sealed record GridCell(int Actions, DeliveryState Worst, int Overdue);

/// <summary>Actions by agency and finding; <see cref="Guid.Empty"/> stands for none.</summary>
public sealed class PlanGrid
{
    private readonly Dictionary<(Guid Agency, Guid Finding), GridCell> _cells;

    private PlanGrid(Dictionary<(Guid Agency, Guid Finding), GridCell> cells) => _cells = cells;

    public static PlanGrid Of(IEnumerable<StandingGroup> groups) =>
        new(
            groups
                .GroupBy(g => (g.AgencyId ?? Guid.Empty, g.FindingId ?? Guid.Empty))
                .ToDictionary(
                    g => g.Key,
                    g => new GridCell(
                        g.Sum(x => x.Actions),
                        g.Min(x => DeliveryStates.Of(x.Delivery)),
                        g.Where(x => x.Overdue).Sum(x => x.Actions)
                    )
                )
        );

    /// <returns>Null where there is no action.</returns>
    public GridCell? At(Guid agency, Guid finding) => _cells.GetValueOrDefault((agency, finding));

    public bool HasActionsWithoutAgency => _cells.Keys.Any(k => k.Agency == Guid.Empty);

    public bool HasActionsWithoutFinding => _cells.Keys.Any(k => k.Finding == Guid.Empty);
}
