using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>A rule that looks at two versions of one plan.</summary>
public abstract class VersionsRule : Rule
{
    public sealed override RuleGroup Group => RuleGroup.Movement;

    /// <returns>The questions that the later version raises when it is read beside the earlier one; the chief words are
    /// the later version's where it still has them.</returns>
    public abstract IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon);

    /// <summary>The words of one field in both versions, the later ones first.</summary>
    private protected static IReadOnlyList<Quoted> Both(PlanMatch match, PlanRow before, PlanRow after, Field field) =>
        [Quotes.Of(match.After, after, field), Quotes.Of(match.Before, before, field)];

    private protected static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}
