using Throughline.Core.Data;
using Throughline.Core.Mail;

namespace Throughline.Core.Plans.Dates;

/// <summary>The mails about a new date: asked for, and decided.</summary>
public sealed class ExtensionMails(StepMails steps, Actor actor)
{
    /// <summary>Tells the coordinators that a new date waits for a decision.</summary>
    public async Task ExtensionAskedAsync(PlanAction action, CancellationToken cancel) =>
        await steps.CoordinatorsAsync(
            MailKind.ExtensionAsked,
            MailMessage.Of(
                $"{await steps.NameAsync(action.AgencyId, cancel)} asks for a new date",
                $"{MailName.Of(actor)} asks for a new target date of an action, with a reason.",
                $"See it and record what was decided: {MailLink.Action(action.Id)}"
            ),
            cancel
        );

    /// <summary>Tells the agency's people what was decided of the date that was asked for.</summary>
    public async Task ExtensionDecidedAsync(PlanAction action, bool agreed, CancellationToken cancel)
    {
        var name = await steps.NameAsync(action.AgencyId, cancel);
        var message = agreed
            ? MailMessage.Of(
                $"Agreed: a new date for {name}",
                $"The new target date of an action was agreed.",
                $"See it with the reason: {MailLink.Action(action.Id)}"
            )
            : MailMessage.Of(
                $"Refused: a new date for {name}",
                $"The new target date of an action was refused. The date before stands.",
                $"See why: {MailLink.Action(action.Id)}"
            );
        await steps.OfAgencyAsync(action.PlanId, action.AgencyId, MailKind.ExtensionDecided, message, cancel);
    }
}
