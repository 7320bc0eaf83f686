using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>Which standing is better: from off track, at risk, not started and on track to complete.</summary>
internal static class Ranks
{
    public static int Rank(this Delivery delivery) =>
        delivery switch
        {
            Delivery.OffTrack => 0,
            Delivery.AtRisk => 1,
            Delivery.NotStarted => 1,
            Delivery.OnTrack => 2,
            Delivery.Complete => 3,
        };
}
