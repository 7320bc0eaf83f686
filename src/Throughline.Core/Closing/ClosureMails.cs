using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;

namespace Throughline.Core.Closing;

/// <summary>The mail about closure: proposed.</summary>
public sealed class ClosureMails(StepMails steps, Actor actor)
{
    /// <summary>Tells the coordinators that closure of an action was proposed.</summary>
    public async Task ClosureAskedAsync(PlanAction action, CancellationToken cancel) =>
        await steps.CoordinatorsAsync(
            MailKind.ClosureAsked,
            MailMessage.Of(
                $"{await steps.NameAsync(action.AgencyId, cancel)} proposes to close an action",
                $"{MailName.Of(actor)} proposes that an action is closed.",
                $"See what shows that it is done, and decide: {MailLink.Action(action.Id)}"
            ),
            cancel
        );
}
