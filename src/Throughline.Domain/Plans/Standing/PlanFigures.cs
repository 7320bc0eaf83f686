namespace Throughline.Domain.Plans.Standing;

/// <summary>How a plan stands on one day, counted over the actions in sight that are not withdrawn.</summary>
/// <param name="Saved">Not overdue only because the date was moved.</param>
/// <param name="Moved">Actions whose date was moved, over or not.</param>
/// <param name="TimesMoved">All moves together.</param>
/// <param name="DaysMoved">Calendar days of all moves together.</param>
/// <param name="Assurance">By assurance; what claims nothing (<see cref="StandingGroup.ClaimsNothing"/>) is in none.</param>
/// <param name="Places">Actions of an agency.</param>
/// <param name="SilentPlaces">Of these, where the agency has not answered.</param>
/// <param name="NotTheirs">Of these, where the agency says that it is not its own.</param>
/// <param name="Silent">Agencies that have answered at none of their places.</param>
public sealed record PlanFigures(
    int Actions,
    IReadOnlyDictionary<DeliveryState, int> Delivery,
    IReadOnlyDictionary<Assurance, int> Assurance,
    int Overdue,
    int OverdueOrExtended,
    int Saved,
    int Moved,
    int TimesMoved,
    int DaysMoved,
    int Closed,
    int NoClearDate,
    int Places,
    int SilentPlaces,
    int NotTheirs,
    IReadOnlySet<Guid> Agencies,
    IReadOnlySet<Guid> Silent
)
{
    public int On(Delivery? delivery) => Delivery.GetValueOrDefault(DeliveryStates.Of(delivery));

    public int At(Assurance assurance) => Assurance.GetValueOrDefault(assurance);

    /// <summary>Where something is claimed, shown or not.</summary>
    public int Claims => Assurance.Values.Sum();

    /// <summary>Places at which the agency has answered.</summary>
    public int Answered => Places - SilentPlaces - NotTheirs;

    /// <summary>Calendar days, earlier or later, rounded as in MovedDates; 0 when nothing moved.</summary>
    public int AverageDaysMoved =>
        Moved == 0 ? 0 : (int)Math.Round((double)Math.Abs(DaysMoved) / Moved, MidpointRounding.AwayFromZero);

    public int In(DeliveryState state) => Delivery.GetValueOrDefault(state);

    /// <summary>Nothing is overdue, but something would be by the dates first promised.</summary>
    public bool OnlyExtensionsKeepItFromOverdue => Overdue == 0 && Saved > 0;

    public static PlanFigures Of(IReadOnlyCollection<StandingGroup> groups)
    {
        var byAgency = groups.Where(g => g.AgencyId is not null).GroupBy(g => g.AgencyId!.Value).ToList();
        return new(
            groups.Sum(g => g.Actions),
            groups.GroupBy(g => g.State).ToDictionary(g => g.Key, g => g.Sum(x => x.Actions)),
            groups
                .Where(g => !g.ClaimsNothing || g.Assurance != Plans.Assurance.Claimed)
                .GroupBy(g => g.Assurance)
                .ToDictionary(g => g.Key, g => g.Sum(x => x.Actions)),
            Count(g => g.Overdue),
            Count(g => g.OverdueOrExtended),
            Count(g => g.Saved),
            Count(g => g.Moved),
            groups.Sum(g => g.TimesMoved),
            groups.Sum(g => g.DaysMoved),
            Count(g => g.Closed),
            Count(g => g.NoClearDate),
            Count(g => g.AgencyId is not null),
            Count(g => g.Silent),
            Count(g => g.NotTheirs),
            byAgency.Select(a => a.Key).ToHashSet(),
            byAgency.Where(a => a.All(g => g.Silent)).Select(a => a.Key).ToHashSet()
        );

        int Count(Func<StandingGroup, bool> which) => groups.Where(which).Sum(g => g.Actions);
    }
}
