using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Cycles;

namespace Throughline.Core.Cycles;

/// <summary>
/// Reminds agencies and tells their board members: on the days of a cycle, or when a coordinator asks.
/// </summary>
[SeesEverything("reminds every agency of a cycle; a job")]
public sealed class CycleReminding(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    Sight sight,
    TimeProvider clock,
    Mailer mailer,
    PlanPeople people,
    CycleStandings standings,
    CycleRhythm rhythm,
    WorkingDays days
)
{
    private readonly AskSteps _steps = new(db, writes, mailer, people);

    /// <summary>Does what is due today for one cycle.</summary>
    /// <param name="today">A working day.</param>
    /// <returns>How many reminders and escalations were made.</returns>
    public async Task<int> DoDueAsync(Guid cycleId, DateOnly today, CancellationToken cancel)
    {
        if (await LoadAsync(cycleId, cancel) is not { ClosedAt: null } cycle)
        {
            return 0;
        }

        var plan = CycleDays.Of(cycle.DueOn, cycle.MeetingOn, rhythm, days);
        var standing = await standings.OfAsync(cycle, cancel);
        var done = 0;
        foreach (
            var ask in cycle.Asks.Where(a =>
                standing[a.AgencyId].State != AnswerState.Answered && standing[a.AgencyId].Asked > 0
            )
        )
        {
            var remind = plan.ReminderIsDue(today, LondonTime.DayOf(ask.AskedAt), ask.LastReminderOn);
            var escalate = ask.EscalatedAt is null && today >= plan.EscalateOn;
            done +=
                (remind || escalate)
                && await _steps.TakeAsync(cycle, ask, standing[ask.AgencyId], remind ? today : null, escalate, cancel)
                    ? 1
                    : 0;
        }

        return done;
    }

    /// <summary>Reminds one agency now, because a coordinator asks.</summary>
    /// <returns>False when there is no such ask, or none that this person may see.</returns>
    /// <exception cref="NotAllowedException">Only a coordinator reminds.</exception>
    /// <exception cref="CycleRefusedException">It was reminded today, or has answered.</exception>
    public async Task<bool> RemindNowAsync(Guid cycleId, Guid agencyId, CancellationToken cancel)
    {
        if (
            await LoadAsync(cycleId, cancel) is not { } cycle
            || cycle.Asks.Find(a => a.AgencyId == agencyId) is not { } ask
        )
        {
            return false;
        }

        if (!actor.Person.May(Permission.RunCycles))
        {
            throw new NotAllowedException("Only a coordinator can remind agencies.");
        }

        var standing = (await standings.OfAsync(cycle, cancel))[agencyId];
        MustBeSilent(cycle, ask, standing);
        return await _steps.TakeAsync(cycle, ask, standing, clock.Today(), escalate: false, cancel)
            ? true
            : throw new CycleRefusedException("The agency was reminded a moment ago.");
    }

    private void MustBeSilent(UpdateCycle cycle, CycleAsk ask, AgencyStanding standing)
    {
        if (cycle.ClosedAt is not null || !standing.MayBeReminded || ask.LastReminderOn == clock.Today())
        {
            throw new CycleRefusedException(
                cycle.ClosedAt is not null ? "This cycle is closed."
                : !standing.MayBeReminded ? "The agency has answered everything meanwhile."
                : "The agency was reminded today already. Speak to it, or wait for tomorrow."
            );
        }
    }

    private Task<UpdateCycle?> LoadAsync(Guid cycleId, CancellationToken cancel)
    {
        var plans = sight.Of<Plan>();
        return db.Set<UpdateCycle>()
            .AsNoTracking()
            .Include(c => c.Asks)
                .ThenInclude(a => a.Agency)
            .SingleOrDefaultAsync(c => c.Id == cycleId && plans.Any(p => p.Id == c.PlanId), cancel);
    }
}
