using Throughline.Core.Data;

namespace Throughline.Core.Plans.Dates;

/// <summary>What happens to an action's target date.</summary>
public static class DateEvents
{
    /// <summary>An action without a target date got its first.</summary>
    public static readonly EventType Promised = new("date.promised", "target promised");

    /// <summary>More time was asked for.</summary>
    public static readonly EventType ExtensionAskedFor = new("date.extension-asked-for", "extension asked for");

    /// <summary>More time was agreed to.</summary>
    public static readonly EventType ExtensionAgreed = new("date.extension-agreed", "extension agreed");

    /// <summary>More time was refused.</summary>
    public static readonly EventType ExtensionRefused = new("date.extension-refused", "extension refused");
}
