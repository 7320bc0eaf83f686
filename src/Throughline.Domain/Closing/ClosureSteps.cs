using Throughline.Domain.Plans;

namespace Throughline.Domain.Closing;

/// <summary>
/// The way to closure: agency lead, coordinator, subgroup, board. A plan without a subgroup or a board skips that step.
/// </summary>
public static class ClosureSteps
{
    /// <returns>Where an agreement leads from this stage.</returns>
    /// <exception cref="RuleBrokenException">Nothing is proposed, or it is closed already.</exception>
    public static ClosureStage AfterAgreement(ClosureStage stage, bool hasSubgroup, bool hasBoard) =>
        stage switch
        {
            ClosureStage.Open => throw new RuleBrokenException(
                "Closure has not been proposed. The agency's lead proposes it first."
            ),
            ClosureStage.ProposedByAgency => hasSubgroup || hasBoard
                ? ClosureStage.AgreedByCoordinator
                : ClosureStage.Closed,
            ClosureStage.AgreedByCoordinator => hasSubgroup && hasBoard
                ? ClosureStage.AgreedBySubgroup
                : ClosureStage.Closed,
            ClosureStage.AgreedBySubgroup => ClosureStage.Closed,
            ClosureStage.Closed => throw new RuleBrokenException(
                "This action is closed already. To look at it again, reopen it."
            ),
        };

    /// <summary>Whose turn it is to decide.</summary>
    public static ClosureDecider Turn(ClosureStage stage, bool hasSubgroup) =>
        stage switch
        {
            ClosureStage.Open => ClosureDecider.AgencyLead,
            ClosureStage.ProposedByAgency => ClosureDecider.Coordinator,
            ClosureStage.AgreedByCoordinator => hasSubgroup ? ClosureDecider.Subgroup : ClosureDecider.Board,
            ClosureStage.AgreedBySubgroup => ClosureDecider.Board,
            ClosureStage.Closed => ClosureDecider.Nobody,
        };
}

/// <summary>Who decides next on the way to closure.</summary>
public enum ClosureDecider
{
    AgencyLead,
    Coordinator,
    Subgroup,
    Board,
    Nobody,
}
