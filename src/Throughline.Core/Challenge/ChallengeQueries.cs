using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;

namespace Throughline.Core.Challenge;

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
        var rows = await Rows(
                challenges
                    .OrderByDescending(c => c.CreatedAt)
                    .ThenBy(c => c.Id)
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
            )
            .ToListAsync(cancel);
        return new(rows, all, page, pages);
    }

    private IQueryable<ChallengeRow> Rows(IQueryable<ChallengeRecord> challenges) =>
        challenges.Select(c => new ChallengeRow(
            c.Id,
            c.Question,
            c.State,
            sight.Of<Agency>().Where(a => a.Id == c.AgencyId).Select(a => a.Name).FirstOrDefault(),
            sight.Of<Plan>().Where(p => p.Id == c.PlanId).Select(p => p.Title).First(),
            sight.Of<PlanAction>().Where(a => a.Id == c.ActionId).Select(a => a.Text ?? a.Description).FirstOrDefault(),
            c.CreatedBy,
            c.CreatedAt
        ));

    /// <returns>Null when there is no such challenge, or none that they may see.</returns>
    public async Task<ChallengeView?> ViewAsync(Guid id, CancellationToken cancel)
    {
        var challenge = await sight.Of<ChallengeRecord>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (challenge is null)
        {
            return null;
        }

        var history = await HistoryAsync(id, cancel);
        var plan = await sight.Of<Plan>().Where(p => p.Id == challenge.PlanId).Select(p => p.Title).SingleAsync(cancel);
        var agency = await sight
            .Of<Agency>()
            .Where(a => a.Id == challenge.AgencyId)
            .Select(a => a.Name)
            .SingleOrDefaultAsync(cancel);
        var action = await WordsOfActionAsync(challenge.ActionId, cancel);
        var assigned = challenge.AssignedToId is { } to
            ? await sight.Of<Account>().Where(a => a.Id == to).Select(a => a.Name).SingleOrDefaultAsync(cancel)
            : null;
        return new(
            challenge,
            plan,
            agency,
            action,
            history,
            StepsOf(challenge),
            assigned,
            await assigning.PeopleAsync(challenge, cancel)
        );
    }

    private Task<List<ChallengePast>> HistoryAsync(Guid id, CancellationToken cancel) =>
        db.Set<AuditEvent>()
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

    private Task<string?> WordsOfActionAsync(Guid? id, CancellationToken cancel) =>
        sight.Of<PlanAction>().Where(a => a.Id == id).Select(a => a.Text ?? a.Description).SingleOrDefaultAsync(cancel);

    /// <summary>The steps that the challenge's state allows and that are this person's to take.</summary>
    private List<ChallengeStep> StepsOf(ChallengeRecord challenge) =>
        [
            .. Enum.GetValues<ChallengeStep>()
                .Where(s => ChallengeSteps.After(challenge.State, s) is not null && desk.May(challenge, s)),
        ];

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
