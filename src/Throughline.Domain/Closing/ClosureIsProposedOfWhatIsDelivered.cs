using Throughline.Domain.Plans;

namespace Throughline.Domain.Closing;

/// <summary>
/// Closure is proposed of an open action that the plan's own scale calls complete; where the scale knows no such word,
/// of any.
/// </summary>
public static class ClosureIsProposedOfWhatIsDelivered
{
    public const string Reason =
        "An action that is not delivered and no longer wanted is withdrawn with a reason, not closed.";

    /// <exception cref="RuleBrokenException">It is withdrawn, on its way already, or not delivered.</exception>
    public static void Check(ClosureStage stage, bool withdrawn, Delivery? delivery, bool scaleKnowsComplete)
    {
        Need.That(!withdrawn, "This action was withdrawn, so there is nothing to close.");
        Need.That(stage != ClosureStage.Closed, "This action is closed already. To look at it again, reopen it.");
        Need.That(stage == ClosureStage.Open, "Closure has been proposed already and waits for a decision.");
        Need.That(
            delivery == Delivery.Complete || !scaleKnowsComplete,
            "The action is not rated as complete. Change its rating first; if it is no longer wanted, ask the "
                + "coordinator to withdraw it with a reason."
        );
    }
}
