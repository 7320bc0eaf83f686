using Throughline.Core.Data;

namespace Throughline.Core.Rules;

/// <summary>What happens to the rules.</summary>
public static class RuleEvents
{
    /// <summary>An administrator changed thresholds or word lists of the rules.</summary>
    public static readonly EventType SettingsChanged = new("rule.settings-changed", "rule settings changed");

    /// <summary>The partnership's own words for columns, ratings or agencies were changed.</summary>
    public static readonly EventType OwnWordsChanged = new("rule.own-words-changed", "own words changed");
}
