using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;

namespace Throughline.Core.Challenge;

/// <summary>One challenge in a list.</summary>
public sealed record ChallengeRow(
    Guid Id,
    string Question,
    ChallengeState State,
    string? Agency,
    string Plan,
    string? Action,
    string By,
    DateTime At
);

/// <summary>A page of challenges.</summary>
public sealed record ChallengePage(IReadOnlyList<ChallengeRow> Rows, int All, int Page, int Pages);

/// <summary>One step of a challenge's history.</summary>
public sealed record ChallengePast(DateTime At, string By, string What, string? Words);

/// <summary>One challenge with its history and what this person may do now.</summary>
public sealed record ChallengeView(
    ChallengeRecord Challenge,
    string Plan,
    string? Agency,
    string? Action,
    IReadOnlyList<ChallengePast> History,
    IReadOnlyList<ChallengeStep> Steps,
    string? AssignedTo,
    IReadOnlyList<MayAnswer> People
);

/// <summary>Reads challenges.</summary>
public sealed class ChallengeQueries(
    ThroughlineDb db,
    Actor actor,
    Sight sight,
    ChallengeDesk desk,
    Assigning assigning
)
{
    /// <summary>Challenges on a page.</summary>
    public const int PageSize = 30;

    /// <param name="open">True for those that wait for somebody; false for all.</param>
    public async Task<ChallengePage> ListAsync(bool open, int page, CancellationToken cancel)
    {
        var challenges = sight
            .Of<ChallengeRecord>()
            .AsNoTracking()
            .Where(c => !open || (c.State != ChallengeState.Closed && c.State != ChallengeState.Dismissed));
        var all = await challenges.CountAsync(cancel);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await challenges
            .OrderByDescending(c => c.CreatedAt)
            .ThenBy(c => c.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(c => new ChallengeRow(
                c.Id,
                c.Question,
                c.State,
                sight.Of<Agency>().Where(a => a.Id == c.AgencyId).Select(a => a.Name).FirstOrDefault(),
                sight.Of<Plan>().Where(p => p.Id == c.PlanId).Select(p => p.Title).First(),
                sight
                    .Of<PlanAction>()
                    .Where(a => a.Id == c.ActionId)
                    .Select(a => a.Text ?? a.Description)
                    .FirstOrDefault(),
                c.CreatedBy,
                c.CreatedAt
            ))
            .ToListAsync(cancel);
        return new(rows, all, page, pages);
    }

    /// <returns>Null when there is no such challenge, or none that they may see.</returns>
    public async Task<ChallengeView?> ViewAsync(Guid id, CancellationToken cancel)
    {
        var challenge = await sight.Of<ChallengeRecord>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (challenge is null)
        {
            return null;
        }

        var history = await db.Set<AuditEvent>()
            .AsNoTracking()
            .Where(e => e.EntityId == id)
            .OrderBy(e => e.Sequence)
            .Select(e => new ChallengePast(
                e.At,
                sight.Of<Account>().Where(a => a.Id == e.ActorId).Select(a => a.Name).FirstOrDefault() ?? e.Actor,
                EventTypes.WordsOf(e.Code),
                e.Why ?? (e.Code == ChallengeEvents.Raised.Code ? e.New : null)
            ))
            .ToListAsync(cancel);
        var plan = await sight.Of<Plan>().Where(p => p.Id == challenge.PlanId).Select(p => p.Title).SingleAsync(cancel);
        var agency = await sight
            .Of<Agency>()
            .Where(a => a.Id == challenge.AgencyId)
            .Select(a => a.Name)
            .SingleOrDefaultAsync(cancel);
        var action = await sight
            .Of<PlanAction>()
            .Where(a => a.Id == challenge.ActionId)
            .Select(a => a.Text ?? a.Description)
            .SingleOrDefaultAsync(cancel);
        var steps = new List<ChallengeStep>();
        foreach (
            var step in Enum.GetValues<ChallengeStep>().Where(s => ChallengeSteps.After(challenge.State, s) is not null)
        )
        {
            if (desk.May(challenge, step))
            {
                steps.Add(step);
            }
        }

        var assigned = challenge.AssignedToId is { } to
            ? await sight.Of<Account>().Where(a => a.Id == to).Select(a => a.Name).SingleOrDefaultAsync(cancel)
            : null;
        return new(
            challenge,
            plan,
            agency,
            action,
            history,
            steps,
            assigned,
            await assigning.PeopleAsync(challenge, cancel)
        );
    }

    /// <summary>The action that a question is to be raised about, when they may raise one.</summary>
    /// <returns>Null when there is no such action, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">Their role does not raise challenges.</exception>
    public async Task<(PlanAction Action, string Plan)?> AboutAsync(Guid actionId, CancellationToken cancel)
    {
        var action = await sight.Of<PlanAction>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == actionId, cancel);
        if (action is null)
        {
            return null;
        }

        return ChallengeDesk.MayRaise(actor.Person)
            ? (
                action,
                await sight.Of<Plan>().Where(p => p.Id == action.PlanId).Select(p => p.Title).SingleAsync(cancel)
            )
            : throw new NotAllowedException(
                "Challenges are raised by scrutineers, coordinators and members of a committee."
            );
    }
}
