using Throughline.Domain.Plans.Standing;

namespace Throughline.Web.Pages.Overview;

/// <summary>How a cell of the grid looks.</summary>
public static class CellStyle
{
    /// <summary>The style of <c>tl-rating</c> that a standing has.</summary>
    public static string Of(DeliveryState state) =>
        state switch
        {
            DeliveryState.OffTrack => "red",
            DeliveryState.AtRisk => "amber",
            DeliveryState.Silent => "silent",
            DeliveryState.NotStarted => "plain",
            DeliveryState.NotRated => "none",
            DeliveryState.OnTrack => "green",
            DeliveryState.Complete => "complete",
            DeliveryState.NotTheirs => "none",
        };
}
