using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>A cycle that is open and asks an agency.</summary>
public sealed record OpenAsk(Guid CycleId, Guid PlanId, Guid AskId, string Title, DateOnly DueOn);

/// <summary>Links updates to the cycle that asked for them, and keeps its record of who answered.</summary>
[SeesEverything("whether an agency answered is true whoever asks")]
public sealed class CycleAnswers(ThroughlineDb db, Writes writes)
{
    /// <summary>The open cycles that ask this agency, the soonest due first.</summary>
    public async Task<List<OpenAsk>> OpenForAsync(Guid agency, CancellationToken cancel) =>
        await (
            from cycle in db.Set<UpdateCycle>()
            where cycle.ClosedAt == null
            join ask in db.Set<CycleAsk>() on cycle.Id equals ask.CycleId
            where ask.AgencyId == agency
            orderby cycle.DueOn, cycle.Id
            select new OpenAsk(cycle.Id, cycle.PlanId, ask.Id, cycle.Title, cycle.DueOn)
        ).ToListAsync(cancel);

    /// <summary>What a cycle asks of an agency.</summary>
    public static IQueryable<PlanAction> AskedOf(ThroughlineDb db, Guid plan, Guid agency) =>
        AskedOfAgencies.Of(db.Set<PlanAction>().Where(a => a.PlanId == plan && a.AgencyId == agency));

    /// <summary>Notes first answers, and asks that are answered in full. Saved with the updates.</summary>
    internal async Task MarkAnsweredAsync(
        IReadOnlyList<ActionUpdate> submitted,
        IReadOnlyList<OpenAsk> asks,
        CancellationToken cancel
    )
    {
        foreach (var open in asks.Where(a => submitted.Any(u => u.CycleId == a.CycleId)))
        {
            var ask = await db.Set<CycleAsk>().SingleAsync(a => a.Id == open.AskId, cancel);
            var now = submitted.Where(u => u.CycleId == open.CycleId).Select(u => u.ActionId).ToList();
            var silent = await AskedOf(db, open.PlanId, ask.AgencyId)
                .AnyAsync(
                    a =>
                        !now.Contains(a.Id)
                        && !db.Set<ActionUpdate>()
                            .Any(u =>
                                u.ActionId == a.Id
                                && u.CycleId == open.CycleId
                                && (u.State == UpdateState.Submitted || u.State == UpdateState.Accepted)
                            ),
                    cancel
                );
            DateTime? answered = silent ? null : ask.AnsweredAt ?? writes.Now;
            if (ask.FirstAnswerAt is null || ask.AnsweredAt != answered)
            {
                (ask.FirstAnswerAt, ask.AnsweredAt) = (ask.FirstAnswerAt ?? writes.Now, answered);
                writes.Change(ask);
            }
        }
    }

    /// <summary>An update that was sent back answers nothing: the agency is asked again.</summary>
    internal async Task TakeBackAsync(ActionUpdate update, CancellationToken cancel)
    {
        var ask = update.CycleId is { } cycle
            ? await db.Set<CycleAsk>()
                .SingleOrDefaultAsync(a => a.CycleId == cycle && a.AgencyId == update.AgencyId, cancel)
            : null;
        if (ask?.AnsweredAt is not null)
        {
            ask.AnsweredAt = null;
            writes.Change(ask);
        }
    }
}
