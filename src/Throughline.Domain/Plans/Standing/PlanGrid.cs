namespace Throughline.Domain.Plans.Standing;

/// <summary>How many actions stand in one place of a grid, and how many of them in each state.</summary>
/// <param name="States">Worst first; states that none is in are left out.</param>
/// <param name="Silent">Where the agency has not answered, rated or not.</param>
public sealed record GridCell(
    int Actions,
    IReadOnlyList<(DeliveryState State, int Actions)> States,
    int Overdue,
    int Silent
)
{
    /// <summary>By the order of <see cref="DeliveryState"/>.</summary>
    public DeliveryState Worst => States[0].State;

    /// <summary>Rated by somebody, though the agency has not answered.</summary>
    public int SilentThoughRated => Silent - States.Where(s => s.State == DeliveryState.Silent).Sum(s => s.Actions);

    internal static GridCell Of(IEnumerable<StandingGroup> groups)
    {
        var all = groups.ToList();
        return new(
            all.Sum(x => x.Actions),
            [.. all.GroupBy(x => x.State).OrderBy(s => s.Key).Select(s => (s.Key, s.Sum(x => x.Actions)))],
            all.Where(x => x.Overdue).Sum(x => x.Actions),
            all.Where(x => x.Silent).Sum(x => x.Actions)
        );
    }
}

/// <summary>Actions by agency and finding; <see cref="Guid.Empty"/> stands for none.</summary>
public sealed class PlanGrid
{
    private readonly Dictionary<(Guid Agency, Guid Finding), GridCell> _cells;

    private PlanGrid(Dictionary<(Guid Agency, Guid Finding), GridCell> cells) => _cells = cells;

    public static PlanGrid Of(IEnumerable<StandingGroup> groups) =>
        new(
            groups
                .GroupBy(g => (g.AgencyId ?? Guid.Empty, g.FindingId ?? Guid.Empty))
                .ToDictionary(g => g.Key, GridCell.Of)
        );

    /// <returns>Null where there is no action.</returns>
    public GridCell? At(Guid agency, Guid finding) => _cells.GetValueOrDefault((agency, finding));

    public bool HasActionsWithoutAgency => _cells.Keys.Any(k => k.Agency == Guid.Empty);

    public bool HasActionsWithoutFinding => _cells.Keys.Any(k => k.Finding == Guid.Empty);
}
