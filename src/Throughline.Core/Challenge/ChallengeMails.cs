using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;

namespace Throughline.Core.Challenge;

/// <summary>The mails about a challenge: raised, pressed, assigned, answered.</summary>
public sealed class ChallengeMails(StepMails steps, Actor actor)
{
    /// <summary>
    /// Tells the agency's people that a challenge waits for their answer; the coordinators where no agency is asked.
    /// </summary>
    public async Task ChallengeRaisedAsync(ChallengeRecord challenge, CancellationToken cancel)
    {
        var name = await steps.NameAsync(challenge.AgencyId, cancel);
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
        var name = await steps.NameAsync(challenge.AgencyId, cancel);
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
        if (await steps.People.PersonAsync(challenge.PlanId, person, cancel) is { } account)
        {
            steps.Ask(
                [account],
                MailKind.ChallengeRaised,
                MailMessage.Of(
                    $"A challenge to {await steps.NameAsync(challenge.AgencyId, cancel)} was given to you",
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
            $"{await steps.NameAsync(challenge.AgencyId, cancel)} answered a challenge",
            $"{MailName.Of(actor)} answered a challenge about an action.",
            $"Read it and decide whether it is enough: {MailLink.Challenge(challenge.Id)}"
        );
        var raiser = challenge.RaisedById is { } id
            ? await steps.People.PersonAsync(challenge.PlanId, id, cancel)
            : null;
        steps.Ask(
            [.. await steps.People.CoordinatorsAsync(cancel), .. raiser is null ? Array.Empty<Account>() : [raiser]],
            MailKind.ChallengeAnswered,
            message
        );
    }

    private Task AskedAsync(ChallengeRecord challenge, MailMessage message, CancellationToken cancel) =>
        challenge.AgencyId is null
            ? steps.CoordinatorsAsync(MailKind.ChallengeRaised, message, cancel)
            : steps.OfAgencyAsync(challenge.PlanId, challenge.AgencyId, MailKind.ChallengeRaised, message, cancel);
}
