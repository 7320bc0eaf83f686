using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Web.Pages.Overview;

/// <summary>
/// The tints of design.md, one step darker so that a bar stands out from the page (3:1 with its outline).
/// </summary>
internal static class OverviewColours
{
    public static string Of(DeliveryState state) =>
        state switch
        {
            DeliveryState.OffTrack => "#e2a195",
            DeliveryState.AtRisk => "#ffce85",
            DeliveryState.Silent => "#c9b6e4",
            DeliveryState.NotStarted => "#dcdedf",
            DeliveryState.NotRated => "#ffffff",
            DeliveryState.OnTrack => "#a3ccb6",
            DeliveryState.Complete => "#8fbbe0",
            DeliveryState.NotTheirs => "#f3f2f1",
        };

    public static string Of(Assurance assurance) =>
        assurance switch
        {
            Domain.Plans.Assurance.Claimed => "#ffffff",
            Domain.Plans.Assurance.Evidenced => "#e5e6f7",
            Domain.Plans.Assurance.Tested => "#a9acdf",
            Domain.Plans.Assurance.ImpactShown => "#3d2375",
        };
}
