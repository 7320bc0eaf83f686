using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;

namespace Throughline.Core.Updates;

/// <summary>The mails about updates: submitted, and sent back.</summary>
public sealed class UpdateMails(StepMails steps, Actor actor)
{
    /// <summary>Tells the coordinators that an agency submitted updates of a plan.</summary>
    public async Task SubmittedAsync(Guid plan, Guid agencyId, int count, CancellationToken cancel)
    {
        var agency = await steps.NameAsync(agencyId, cancel);
        await steps.CoordinatorsAsync(
            MailKind.UpdateSubmitted,
            MailMessage.Of(
                $"{agency} submitted {Updates(count)}",
                $"{MailName.Of(actor)} submitted {Updates(count)} of {agency}.",
                $"Accept or send back: {MailLink.WaitingUpdates()}",
                $"The plan: {MailLink.Plan(plan)}"
            ),
            cancel
        );
    }

    /// <summary>Tells an agency's people that updates of a plan came back.</summary>
    public async Task SentBackAsync(Guid plan, Guid agencyId, int count, CancellationToken cancel)
    {
        var agency = await steps.NameAsync(agencyId, cancel);
        await steps.OfAgencyAsync(
            plan,
            agencyId,
            MailKind.UpdateSentBack,
            MailMessage.Of(
                $"Sent back: {Updates(count)} of {agency}",
                $"{MailName.Of(actor)} sent back {Updates(count)} of {agency}, with words on " + $"what is missing.",
                $"Read them and answer again: {MailLink.MyAgency()}"
            ),
            cancel
        );
    }

    private static MailCount Updates(int count) => new(count, "update", "updates");
}
