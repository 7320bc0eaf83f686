using Throughline.Domain.Updates;

namespace Throughline.Domain.Plans.Standing;

/// <summary>How a plan stands on one day, counted over the actions in sight that are not withdrawn.</summary>
/// <param name="Saved">Not overdue only because the date was moved.</param>
/// <param name="Moved">Actions whose date was moved, over or not.</param>
/// <param name="TimesMoved">All moves together.</param>
/// <param name="DaysMoved">Calendar days of all moves together.</param>
/// <param name="Silent">Agencies none of whose actions is answered.</param>
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
    IReadOnlySet<Guid> Agencies,
    IReadOnlySet<Guid> Silent
)
{
    public int On(Delivery? delivery) => Delivery.GetValueOrDefault(DeliveryStates.Of(delivery));

    public int At(Assurance assurance) => Assurance.GetValueOrDefault(assurance);

    /// <summary>Nothing is overdue, but something would be by the dates first promised.</summary>
    public bool OnlyExtensionsKeepItFromOverdue => Overdue == 0 && Saved > 0;

    public static PlanFigures Of(IReadOnlyCollection<StandingGroup> groups)
    {
        var byAgency = groups.Where(g => g.AgencyId is not null).GroupBy(g => g.AgencyId!.Value).ToList();
        return new(
            groups.Sum(g => g.Actions),
            groups.GroupBy(g => DeliveryStates.Of(g.Delivery)).ToDictionary(g => g.Key, g => g.Sum(x => x.Actions)),
            groups.GroupBy(g => g.Assurance).ToDictionary(g => g.Key, g => g.Sum(x => x.Actions)),
            Count(g => g.Overdue),
            Count(g => g.OverdueOrExtended),
            Count(g => g.Saved),
            Count(g => g.Moved),
            groups.Sum(g => g.TimesMoved),
            groups.Sum(g => g.DaysMoved),
            Count(g => g.Closed),
            byAgency.Select(a => a.Key).ToHashSet(),
            byAgency.Where(a => !a.Any(g => g.Answered)).Select(a => a.Key).ToHashSet()
        );

        int Count(Func<StandingGroup, bool> which) => groups.Where(which).Sum(g => g.Actions);
    }
}

/// <summary>Delivery with a place for what is not rated.</summary>
public enum DeliveryState
{
    OffTrack,
    AtRisk,
    NotStarted,
    NotRated,
    OnTrack,
    Complete,
}

/// <summary>Facts about a standing: worst first.</summary>
public static class DeliveryStates
{
    public static readonly IReadOnlyList<DeliveryState> All = Enum.GetValues<DeliveryState>();

    public static DeliveryState Of(Delivery? delivery) =>
        delivery switch
        {
            Plans.Delivery.OffTrack => DeliveryState.OffTrack,
            Plans.Delivery.AtRisk => DeliveryState.AtRisk,
            Plans.Delivery.NotStarted => DeliveryState.NotStarted,
            null => DeliveryState.NotRated,
            Plans.Delivery.OnTrack => DeliveryState.OnTrack,
            Plans.Delivery.Complete => DeliveryState.Complete,
        };

    public static Delivery? Delivery(this DeliveryState standing) =>
        standing switch
        {
            DeliveryState.OffTrack => Plans.Delivery.OffTrack,
            DeliveryState.AtRisk => Plans.Delivery.AtRisk,
            DeliveryState.NotStarted => Plans.Delivery.NotStarted,
            DeliveryState.NotRated => null,
            DeliveryState.OnTrack => Plans.Delivery.OnTrack,
            DeliveryState.Complete => Plans.Delivery.Complete,
        };

    public static string Label(this DeliveryState standing) => standing.Delivery()?.Label() ?? "Not rated";

    /// <summary>The sign that stands for it beside its word; see design.md.</summary>
    public static string Symbol(this DeliveryState standing) =>
        standing switch
        {
            DeliveryState.OffTrack => "■",
            DeliveryState.AtRisk => "◆",
            DeliveryState.NotStarted => "○",
            DeliveryState.NotRated => "–",
            DeliveryState.OnTrack => "▲",
            DeliveryState.Complete => "✓",
        };
}
