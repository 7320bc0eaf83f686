using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Challenge;

namespace Throughline.Core.Challenge;

/// <summary>What an agency was challenged about. To a successor goes what is not decided.</summary>
[SeesEverything("all of an agency goes with it, whoever may see what of it")]
internal sealed class ChallengesOfAgency(ThroughlineDb db, Writes writes) : IGoesWithAnAgency
{
    public async Task MoveAsync(AgencyMove move, CancellationToken cancel)
    {
        var from = move.From.Id;
        var challenges = (await db.Set<ChallengeRecord>().Where(c => c.AgencyId == from).ToListAsync(cancel)).FindAll(
            c =>
                move.Everything
                || (!c.State.IsOver() && (c.ActionId is not { } action || move.Actions.Contains(action)))
        );
        var staying = move.People
            ? []
            : (await AgencyPeople.OfAsync(db, [move.To.Id], DateOnly.MinValue, cancel))
                .Select(p => p.Account.Id)
                .ToHashSet();
        foreach (var challenge in challenges)
        {
            writes.Record(
                ChallengeEvents.AgencyChanged,
                challenge,
                "Agency",
                move.From.Name,
                move.To.Name,
                move.Why.Length == 0 ? null : move.Why,
                challenge.PlanId
            );
            challenge.AgencyId = move.To.Id;

            // Nobody is to answer who no longer can.
            if (!move.People && challenge.AssignedToId is { } person && !staying.Contains(person))
            {
                challenge.AssignedToId = null;
                writes.Record(
                    ChallengeEvents.Assigned,
                    challenge,
                    "AssignedToId",
                    person.ToString(),
                    null,
                    plan: challenge.PlanId
                );
            }

            writes.Change(challenge);
        }

        move.Note("challenge", "challenges", challenges.Count);
    }
}
