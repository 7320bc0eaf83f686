using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Challenge;

/// <summary>Somebody of the agency who may be given a challenge to answer.</summary>
public sealed record MayAnswer(Guid Id, string Name);

/// <summary>
/// Gives a challenge to one person of the agency, so that it is somebody's and not everybody's. The agency's lead still
/// answers for the agency.
/// </summary>
public sealed class Assigning(Writes writes, Actor actor, Sight sight, ChallengeMails mails)
{
    /// <summary>The people of the agency who can be given it; empty for whoever may not give it.</summary>
    public async Task<IReadOnlyList<MayAnswer>> PeopleAsync(ChallengeRecord challenge, CancellationToken cancel) =>
        !May(challenge)
            ? []
            :
            [
                .. (
                    await sight
                        .Of<Account>()
                        .AsNoTracking()
                        .Where(a => !a.Stopped && a.ErasedAt == null)
                        .Where(a =>
                            a.AgencyId == challenge.AgencyId
                            || sight.Of<AgencySeat>().Any(s => s.AccountId == a.Id && s.AgencyId == challenge.AgencyId)
                        )
                        .OrderBy(a => a.Name)
                        .ToListAsync(cancel)
                )
                    .Where(a => a.AgencyId != challenge.AgencyId || a.Roles.Any(r => r.IsOfAgency()))
                    .Select(a => new MayAnswer(a.Id, a.Name)),
            ];

    /// <param name="person">An account of the agency that is asked; null to give it to the agency as a whole.</param>
    /// <returns>Null when there is no such challenge, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">They are neither coordinator nor lead of the agency.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else took a step meanwhile.</exception>
    public async Task<ChallengeResult?> AssignAsync(Guid id, int seenVersion, Guid? person, CancellationToken cancel)
    {
        var challenge = await sight.Of<ChallengeRecord>().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (challenge is null)
        {
            return null;
        }

        if (!May(challenge))
        {
            throw new NotAllowedException("A challenge is given to a person by the agency's lead or the coordinator.");
        }

        if (await ProblemAsync(challenge, person, cancel) is { } problem)
        {
            return new(null, problem);
        }

        writes.Change(challenge, seenVersion);
        Give(challenge, person);
        if (person is { } to)
        {
            await mails.ChallengeAssignedAsync(challenge, to, cancel);
        }

        await writes.SaveAsync(cancel);
        return new(challenge.Id, null);
    }

    private async Task<string?> ProblemAsync(ChallengeRecord challenge, Guid? person, CancellationToken cancel) =>
        challenge.State.IsOver()
            ? $"This cannot be done now: the challenge is {challenge.State.Label().ToLowerInvariant()}."
        : person is { } chosen && (await PeopleAsync(challenge, cancel)).All(p => p.Id != chosen)
            ? "Choose somebody of the agency."
        : null;

    private void Give(ChallengeRecord challenge, Guid? person)
    {
        var old = challenge.AssignedToId;
        challenge.AssignedToId = person;

        // The account's id and not its name: a name stays in no event once the account is erased.
        writes.Record(
            ChallengeEvents.Assigned,
            challenge,
            "AssignedToId",
            old?.ToString(),
            person?.ToString(),
            plan: challenge.PlanId
        );
    }

    private bool May(ChallengeRecord challenge) =>
        !challenge.State.IsOver()
        && challenge.AgencyId is not null
        && (actor.Person.May(Permission.ActForAgencies) || actor.Person.LeadsFor(challenge.AgencyId));
}
