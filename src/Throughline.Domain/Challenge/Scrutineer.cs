using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge;

/// <summary>Asks all rules about one plan.</summary>
public static class Scrutineer
{
    /// <summary>Every rule about rows, in the order of their groups.</summary>
    public static IReadOnlyList<RowRule> RowRules { get; } =
    [
        new GreenNeedsEvidence(),
        new APromiseIsNotEvidence(),
        new ActivityIsNotAResult(),
        new WordsAndRatingAgree(),
        new RatingIsNoBetterThanItsConstraint(),
        new TroubleNeedsARemedyAndADate(),
        new EvidenceIsCurrent(),
        new AssuranceGoesBeyondClaimed(),
        new APassedTargetIsAccountedFor(),
        new AnActionHasALead(),
        new ALeadIsMoreThanInitials(),
        new OnePersonAnswers(),
        new ATargetIsADay(),
        new ADateIsPossible(),
        new ADateIsWithinThePlan(),
        new AnOutcomeIsAChange(),
        new AnOutcomeIsStated(),
        new AnOutcomeCanBeCounted(),
        new AMeasureHasABaseline(),
        new AnActionIsSmart(),
        new AScoreMovesAsItsDirection(),
        new AnAgencyAnswers(),
        new APendingUpdateArrives(),
        new NotApplicableIsExplained(),
        new AnAnswerHasAnAction(),
    ];

    /// <summary>Every rule about a plan as a whole.</summary>
    public static IReadOnlyList<PlanRule> PlanRules { get; } =
    [
        new NothingIsOverdueOnlyBecauseDatesMoved(),
        new OneAgencyIsSilentOften(),
        new EveryAgencyIsAsked(),
        new TheSameAnswerStandsOnce(),
        new NotEverythingIsGreen(),
        new MoreGreenThanItsPeers(),
        new OneAgencyIsNeverRed(),
    ];

    /// <returns>In the order of the rows, then those about the whole plan.</returns>
    public static IReadOnlyList<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        var off = settings.Off.ToHashSet(StringComparer.Ordinal);
        var rows = RowRules.Where(r => !off.Contains(r.Name)).ToList();
        return
        [
            .. plan
                .Rows.Where(row => row.IsOpen)
                .SelectMany(row => OneVoice.Of(rows.SelectMany(rule => rule.Ask(row, plan, settings)))),
            .. PlanRules.Where(r => !off.Contains(r.Name)).SelectMany(rule => rule.Ask(plan, settings)),
        ];
    }
}
