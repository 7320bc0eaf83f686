namespace Throughline.Domain.Plans.Standing;

/// <summary>
/// Where an action is counted: its delivery, and where it is not rated whether its agency is silent or says that it is
/// not its own. Worst first; "not theirs" stands last, so that it never hides another state.
/// </summary>
public enum DeliveryState
{
    OffTrack,
    AtRisk,

    /// <summary>Not rated, and the agency has not answered.</summary>
    Silent,
    NotStarted,
    NotRated,
    OnTrack,
    Complete,

    /// <summary>Not rated, and the agency says that it is not its own.</summary>
    NotTheirs,
}

/// <summary>Facts about a state.</summary>
public static class DeliveryStates
{
    /// <summary>Worst first.</summary>
    public static readonly IReadOnlyList<DeliveryState> All = Enum.GetValues<DeliveryState>();

    /// <summary>The order as people read it on the page.</summary>
    public static string Order { get; } = string.Join(", ", All.Select(s => s.Label().ToLowerInvariant()));

    public static DeliveryState Of(Delivery? delivery, AgencyAnswer answer = AgencyAnswer.Answered) =>
        delivery switch
        {
            Plans.Delivery.OffTrack => DeliveryState.OffTrack,
            Plans.Delivery.AtRisk => DeliveryState.AtRisk,
            Plans.Delivery.NotStarted => DeliveryState.NotStarted,
            Plans.Delivery.OnTrack => DeliveryState.OnTrack,
            Plans.Delivery.Complete => DeliveryState.Complete,
            null => answer switch
            {
                AgencyAnswer.Silent => DeliveryState.Silent,
                AgencyAnswer.NotTheirs => DeliveryState.NotTheirs,
                AgencyAnswer.Answered => DeliveryState.NotRated,
            },
        };

    /// <returns>Null for states of what is not rated.</returns>
    public static Delivery? Delivery(this DeliveryState state) =>
        state switch
        {
            DeliveryState.OffTrack => Plans.Delivery.OffTrack,
            DeliveryState.AtRisk => Plans.Delivery.AtRisk,
            DeliveryState.NotStarted => Plans.Delivery.NotStarted,
            DeliveryState.OnTrack => Plans.Delivery.OnTrack,
            DeliveryState.Complete => Plans.Delivery.Complete,
            DeliveryState.Silent or DeliveryState.NotRated or DeliveryState.NotTheirs => null,
        };

    public static string Label(this DeliveryState state) =>
        state switch
        {
            DeliveryState.Silent => "Silent",
            DeliveryState.NotRated => "Not rated",
            DeliveryState.NotTheirs => "Not theirs",
            _ => state.Delivery()!.Value.Label(),
        };

    /// <summary>The sign that stands for it beside its word; see design.md.</summary>
    public static string Symbol(this DeliveryState state) =>
        state switch
        {
            DeliveryState.OffTrack => "■",
            DeliveryState.AtRisk => "◆",
            DeliveryState.Silent => "?",
            DeliveryState.NotStarted => "○",
            DeliveryState.NotRated => "–",
            DeliveryState.OnTrack => "▲",
            DeliveryState.Complete => "✓",
            DeliveryState.NotTheirs => "·",
        };
}
