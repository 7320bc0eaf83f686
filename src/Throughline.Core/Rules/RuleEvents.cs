using Throughline.Core.Data;

namespace Throughline.Core.Rules;

/// <summary>What happens to the rules.</summary>
public static class RuleEvents
{
    /// <summary>An administrator changed thresholds or word lists of the rules.</summary>
    public static readonly EventType SettingsChanged = new("rule.settings-changed", "rule settings changed");
}
