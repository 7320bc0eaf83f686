using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Figures;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge;

/// <summary>
/// The register of every rule that asks, whatever it looks at. Settings, statistics, pages and scrutiny find them here.
/// </summary>
public static class AllRules
{
    /// <summary>By their ids, which is by group and, within one kind, the order in which they ask.</summary>
    public static IReadOnlyList<Rule> InOrder { get; } =
    [
        // Promise and proof.
        new GreenNeedsEvidence(),
        new APromiseIsNotEvidence(),
        new ActivityIsNotAResult(),
        new WordsAndRatingAgree(),
        new RatingIsNoBetterThanItsConstraint(),
        new TroubleNeedsARemedyAndADate(),
        new EvidenceIsCurrent(),
        new AssuranceGoesBeyondClaimed(),
        // Who and by when.
        new APassedTargetIsAccountedFor(),
        new AnActionHasALead(),
        new ALeadIsMoreThanInitials(),
        new OnePersonAnswers(),
        new ATargetIsADay(),
        new ADateIsPossible(),
        new ADateIsWithinThePlan(),
        new NothingIsOverdueOnlyBecauseDatesMoved(),
        // How the difference is measured.
        new AnOutcomeIsAChange(),
        new AnOutcomeIsStated(),
        new AnOutcomeCanBeCounted(),
        new AMeasureHasABaseline(),
        new AnActionIsSmart(),
        new AScoreMovesAsItsDirection(),
        // Silence.
        new AnAgencyAnswers(),
        new APendingUpdateArrives(),
        new NotApplicableIsExplained(),
        new AnAnswerHasAnAction(),
        new OneAgencyIsSilentOften(),
        new EveryAgencyIsAsked(),
        // The same words again, and the plan as a whole.
        new TheSameAnswerStandsOnce(),
        new NotEverythingIsGreen(),
        new MoreGreenThanItsPeers(),
        new OneAgencyIsNeverRed(),
        // What changed between two versions.
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
        // The review and its plan.
        new EveryRecommendationHasARow(),
        new WordingKeepsItsMeaning(),
        new CrossReferencesAreRight(),
        new EveryRowHasARecommendation(),
        // What was recommended before.
        new ThisWasRecommendedBefore(),
        new RecommendationsDoNotContradict(),
        // Figures: the room before this one has their list.
        .. FigureCheck.Rules,
    ];

    /// <summary>The rules of one kind, in order.</summary>
    public static IReadOnlyList<T> Of<T>()
        where T : Rule => [.. InOrder.OfType<T>()];

    /// <returns>The rule of this id, in capitals or not; null when there is none.</returns>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);

    private static readonly Dictionary<string, Rule> ById = InOrder.ToDictionary(
        r => r.Id,
        StringComparer.OrdinalIgnoreCase
    );
}
