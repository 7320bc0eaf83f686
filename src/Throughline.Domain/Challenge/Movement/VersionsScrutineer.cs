using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>Asks all rules about two versions of a plan.</summary>
public static class VersionsScrutineer
{
    /// <summary>Every rule about movement, those that matter most first.</summary>
    public static IReadOnlyList<VersionsRule> Rules { get; } = AllRules.Of<VersionsRule>();

    /// <returns>In the order of the rules; none where the two are hardly versions of one plan (fewer rows were found
    /// again than the setting "versionsKeptShare" asks for).</returns>
    public static IReadOnlyList<Raised> Ask(PlanMatch match, Lexicon lexicon) =>
        match.Kept < lexicon.Threshold("versionsKeptShare")
            ? []
            : [.. Rules.Where(r => !lexicon.IsOff(r)).SelectMany(r => r.Ask(match, lexicon))];
}
