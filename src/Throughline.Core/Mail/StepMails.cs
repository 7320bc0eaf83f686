using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Mail;

/// <summary>
/// The mails about one step of an action: updates submitted and sent back, new dates, challenges, closure. They are
/// saved with the step, in its transaction;
/// who took the step is not told of it. Like every mail they name agencies, days and links, and nothing that anybody
/// wrote.
/// </summary>
public sealed class StepMails(ThroughlineDb db, Mailer mailer, PlanPeople people, Actor actor)
{
    /// <summary>Tells the coordinators that an agency submitted updates of a plan.</summary>
    public async Task SubmittedAsync(Guid plan, Guid agencyId, int count, CancellationToken cancel)
    {
        var agency = await AgencyAsync(agencyId, cancel);
        await CoordinatorsAsync(
            MailKind.UpdateSubmitted,
            MailMessage.Of(
                $"{MailName.Of(agency)} submitted {Updates(count)}",
                $"{MailName.Of(actor)} submitted {Updates(count)} of {MailName.Of(agency)}.",
                $"Accept or send back: {MailLink.WaitingUpdates()}",
                $"The plan: {MailLink.Plan(plan)}"
            ),
            cancel
        );
    }

    /// <summary>Tells an agency's people that updates of a plan came back.</summary>
    public async Task SentBackAsync(Guid plan, Guid agencyId, int count, CancellationToken cancel)
    {
        var agency = await AgencyAsync(agencyId, cancel);
        await OfAgencyAsync(
            plan,
            agencyId,
            MailKind.UpdateSentBack,
            MailMessage.Of(
                $"Sent back: {Updates(count)} of {MailName.Of(agency)}",
                $"{MailName.Of(actor)} sent back {Updates(count)} of {MailName.Of(agency)}, with words on "
                    + $"what is missing.",
                $"Read them and answer again: {MailLink.MyAgency()}"
            ),
            cancel
        );
    }

    /// <summary>Tells the coordinators that a new date waits for a decision.</summary>
    public async Task ExtensionAskedAsync(PlanAction action, CancellationToken cancel) =>
        await CoordinatorsAsync(
            MailKind.ExtensionAsked,
            MailMessage.Of(
                $"{await NameAsync(action.AgencyId, cancel)} asks for a new date",
                $"{MailName.Of(actor)} asks for a new target date of an action, with a reason.",
                $"See it and record what was decided: {MailLink.Action(action.Id)}"
            ),
            cancel
        );

    /// <summary>Tells the agency's people what was decided of the date that was asked for.</summary>
    public async Task ExtensionDecidedAsync(PlanAction action, bool agreed, CancellationToken cancel)
    {
        var name = await NameAsync(action.AgencyId, cancel);
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
        await OfAgencyAsync(action.PlanId, action.AgencyId, MailKind.ExtensionDecided, message, cancel);
    }

    /// <summary>
    /// Tells the agency's people that a challenge waits for their answer; the coordinators where no agency is asked.
    /// </summary>
    public async Task ChallengeRaisedAsync(ChallengeRecord challenge, CancellationToken cancel)
    {
        var name = await NameAsync(challenge.AgencyId, cancel);
        await AskedAsync(
            challenge,
            MailMessage.Of(
                $"A challenge to {name}",
                $"{MailName.Of(actor)} raised a challenge about an action.",
                $"Read and answer it: {MailLink.Challenge(challenge.Id)}"
            ),
            cancel
        );
    }

    /// <summary>Tells the agency's people that their answer was not enough.</summary>
    public async Task ChallengePressedAsync(ChallengeRecord challenge, CancellationToken cancel)
    {
        var name = await NameAsync(challenge.AgencyId, cancel);
        await AskedAsync(
            challenge,
            MailMessage.Of(
                $"The answer was not enough: a challenge to {name}",
                $"{MailName.Of(actor)} asks again about an action, and says what is missing.",
                $"Read and answer it: {MailLink.Challenge(challenge.Id)}"
            ),
            cancel
        );
    }

    /// <summary>Tells the person whom a challenge was given to.</summary>
    public async Task ChallengeAssignedAsync(ChallengeRecord challenge, Guid person, CancellationToken cancel)
    {
        if (await people.PersonAsync(challenge.PlanId, person, cancel) is { } account)
        {
            Ask(
                [account],
                MailKind.ChallengeRaised,
                MailMessage.Of(
                    $"A challenge to {await NameAsync(challenge.AgencyId, cancel)} was given to you",
                    $"{MailName.Of(actor)} asks you to see to a challenge about an action.",
                    $"Read it: {MailLink.Challenge(challenge.Id)}"
                )
            );
        }
    }

    /// <summary>Tells whoever raised the challenge, and the coordinators, that an answer came.</summary>
    public async Task ChallengeAnsweredAsync(ChallengeRecord challenge, CancellationToken cancel)
    {
        var message = MailMessage.Of(
            $"{await NameAsync(challenge.AgencyId, cancel)} answered a challenge",
            $"{MailName.Of(actor)} answered a challenge about an action.",
            $"Read it and decide whether it is enough: {MailLink.Challenge(challenge.Id)}"
        );
        var raiser = challenge.RaisedById is { } id ? await people.PersonAsync(challenge.PlanId, id, cancel) : null;
        Ask(
            [.. await people.CoordinatorsAsync(cancel), .. raiser is null ? Array.Empty<Account>() : [raiser]],
            MailKind.ChallengeAnswered,
            message
        );
    }

    /// <summary>Tells the coordinators that closure of an action was proposed.</summary>
    public async Task ClosureAskedAsync(PlanAction action, CancellationToken cancel) =>
        await CoordinatorsAsync(
            MailKind.ClosureAsked,
            MailMessage.Of(
                $"{await NameAsync(action.AgencyId, cancel)} proposes to close an action",
                $"{MailName.Of(actor)} proposes that an action is closed.",
                $"See what shows that it is done, and decide: {MailLink.Action(action.Id)}"
            ),
            cancel
        );

    private Task AskedAsync(ChallengeRecord challenge, MailMessage message, CancellationToken cancel) =>
        challenge.AgencyId is null
            ? CoordinatorsAsync(MailKind.ChallengeRaised, message, cancel)
            : OfAgencyAsync(challenge.PlanId, challenge.AgencyId, MailKind.ChallengeRaised, message, cancel);

    private async Task OfAgencyAsync(
        Guid plan,
        Guid? agency,
        MailKind kind,
        MailMessage message,
        CancellationToken cancel
    )
    {
        if (agency is { } id)
        {
            Ask((await people.OfAgenciesAsync(plan, [id], cancel))[id], kind, message);
        }
    }

    private async Task CoordinatorsAsync(MailKind kind, MailMessage message, CancellationToken cancel) =>
        Ask(await people.CoordinatorsAsync(cancel), kind, message);

    private void Ask(IEnumerable<Account> accounts, MailKind kind, MailMessage message)
    {
        foreach (var account in accounts.DistinctBy(a => a.Id).Where(a => a.Id != actor.Person.Id))
        {
            mailer.Ask(account, kind, message);
        }
    }

    private async Task<Agency> AgencyAsync(Guid id, CancellationToken cancel) =>
        (await db.Agencies.FindAsync([id], cancel))!;

    private async Task<MailName> NameAsync(Guid? agency, CancellationToken cancel) =>
        agency is { } id ? MailName.Of(await AgencyAsync(id, cancel)) : MailName.NoAgency;

    private static MailCount Updates(int count) => new(count, "update", "updates");
}
