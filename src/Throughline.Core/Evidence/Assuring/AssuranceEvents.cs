using Throughline.Core.Data;

namespace Throughline.Core.Evidence.Assuring;

/// <summary>What happens to an action's assurance and measures.</summary>
public static class AssuranceEvents
{
    /// <summary>An action's assurance follows from other facts than before.</summary>
    public static readonly EventType Changed = new("assurance.changed", "assurance changed");

    /// <summary>A measure of success was added to an action.</summary>
    public static readonly EventType MeasureAdded = new("assurance.measure-added", "measure added");

    /// <summary>A measure's words or goal changed.</summary>
    public static readonly EventType MeasureChanged = new("assurance.measure-changed", "measure changed");

    /// <summary>A measure's value on a day was written down.</summary>
    public static readonly EventType ValueAdded = new("assurance.measure-value-added", "measure value added");

    /// <summary>Somebody confirmed that an action made a difference.</summary>
    public static readonly EventType ImpactConfirmed = new("assurance.impact-confirmed", "impact confirmed");
}
