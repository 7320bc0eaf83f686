using Throughline.Domain.Comparing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>Asks all rules about two versions of a plan.</summary>
public static class VersionsScrutineer
{
    /// <summary>Every rule about movement, those that matter most first.</summary>
    public static IReadOnlyList<VersionsRule> Rules { get; } =
    [
        new NothingIsDropped(),
        new AnActionIsNotSoftened(),
        new AnActionIsNotNarrowed(),
        new ADateIsKept(),
        new NoVersionHidesWhatIsOverdue(),
        new ImprovedWithoutNewWords(),
        new DirectionFollowsTheScores(),
        new ABaseScoreIsNotRestated(),
        new CompleteIsNotRecurring(),
        new AnOwnerIsKept(),
        new AStrengthenedActionIsNoted(),
    ];

    /// <returns>In the order of the rules; none where the two are hardly versions of one plan (fewer rows were found
    /// again than the setting "versionsKeptShare" asks for).</returns>
    public static IReadOnlyList<Raised> Ask(PlanMatch match, RuleSettings settings) =>
        match.Kept < settings.Threshold("versionsKeptShare")
            ? []
            :
            [
                .. Rules
                    .Where(r => !settings.Off.Contains(r.Name, StringComparer.Ordinal))
                    .SelectMany(r => r.Ask(match, settings)),
            ];
}
