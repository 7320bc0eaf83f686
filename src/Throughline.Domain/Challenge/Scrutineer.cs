using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge;

/// <summary>Asks all rules about one plan.</summary>
public static class Scrutineer
{
    /// <summary>Every rule about rows, in the order of their groups.</summary>
    public static IReadOnlyList<RowRule> RowRules { get; } = AllRules.Of<RowRule>();

    /// <summary>Every rule about a plan as a whole.</summary>
    public static IReadOnlyList<PlanRule> PlanRules { get; } = AllRules.Of<PlanRule>();

    /// <returns>In the order of the rows, then those about the whole plan.</returns>
    public static IReadOnlyList<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        var off = settings.Off.ToHashSet(StringComparer.Ordinal);
        var rows = RowRules.Where(r => !off.Contains(r.Id)).ToList();
        return
        [
            .. plan
                .Rows.Where(row => row.IsOpen)
                .SelectMany(row => OneVoice.Of(rows.SelectMany(rule => rule.Ask(row, plan, settings)))),
            .. PlanRules.Where(r => !off.Contains(r.Id)).SelectMany(rule => rule.Ask(plan, settings)),
        ];
    }
}
