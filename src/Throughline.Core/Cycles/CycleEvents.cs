using Throughline.Core.Data;

namespace Throughline.Core.Cycles;

/// <summary>What happens to update cycles.</summary>
public static class CycleEvents
{
    /// <summary>A coordinator opened a cycle, and agencies were asked.</summary>
    public static readonly EventType Opened = new("cycle.opened", "cycle opened");

    /// <summary>A cycle's last day was moved.</summary>
    public static readonly EventType Moved = new("cycle.moved", "cycle moved");

    /// <summary>A cycle ended without its snapshot.</summary>
    public static readonly EventType CalledOff = new("cycle.called-off", "cycle called off");

    /// <summary>A cycle ended with its snapshot.</summary>
    public static readonly EventType Closed = new("cycle.closed", "cycle closed");

    /// <summary>An agency that has not answered was reminded.</summary>
    public static readonly EventType AgencyReminded = new("cycle.agency-reminded", "agency reminded");

    /// <summary>An agency's silence was told to its member of the board.</summary>
    public static readonly EventType SilenceEscalated = new("cycle.silence-escalated", "silence escalated");
}
