using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Cycles;
using Throughline.Domain.Updates;

namespace Throughline.Core.Cycles;

/// <summary>
/// Reminds agencies and tells their board members. Each step claims its ask by one conditional statement in the
/// transaction that writes its mails, so that of several nodes, or a node and a person, only one mails.
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
                && await DoAsync(
                    cycle,
                    ask,
                    ask.Version,
                    standing[ask.AgencyId],
                    remind ? today : null,
                    escalate,
                    cancel
                )
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
        if (cycle.ClosedAt is not null || standing.State == AnswerState.Answered || ask.LastReminderOn == clock.Today())
        {
            throw new CycleRefusedException(
                cycle.ClosedAt is not null ? "This cycle is closed."
                : standing.State == AnswerState.Answered ? "The agency has answered everything meanwhile."
                : "The agency was reminded today already. Speak to it, or wait for tomorrow."
            );
        }

        return await DoAsync(cycle, ask, ask.Version, standing, clock.Today(), escalate: false, cancel)
            ? true
            : throw new CycleRefusedException("The agency was reminded a moment ago.");
    }

    private async Task<bool> DoAsync(
        UpdateCycle cycle,
        CycleAsk ask,
        int version,
        AgencyStanding standing,
        DateOnly? reminder,
        bool escalate,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var escalatedAt = escalate ? writes.Now : ask.EscalatedAt;
        var (reminders, last) = reminder is null ? (ask.Reminders, ask.LastReminderOn) : (ask.Reminders + 1, reminder);
        var claimed = await db.Set<CycleAsk>()
            .Where(a =>
                a.Id == ask.Id
                && a.Version == version
                && db.Set<UpdateCycle>().Any(c => c.Id == cycle.Id && c.Version == cycle.Version && c.ClosedAt == null)
            )
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(a => a.Version, version + 1)
                        .SetProperty(a => a.Reminders, reminders)
                        .SetProperty(a => a.LastReminderOn, last)
                        .SetProperty(a => a.EscalatedAt, escalatedAt),
                cancel
            );
        if (claimed == 0)
        {
            return false;
        }

        if (reminder is { } today)
        {
            await RemindAsync(cycle, ask, standing, late: today > cycle.DueOn, cancel);
        }

        if (escalate)
        {
            await EscalateAsync(cycle, ask, standing, cancel);
        }

        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task RemindAsync(
        UpdateCycle cycle,
        CycleAsk ask,
        AgencyStanding standing,
        bool late,
        CancellationToken cancel
    )
    {
        var told = 0;
        foreach (var account in (await people.OfAgenciesAsync(cycle.PlanId, [ask.AgencyId], cancel))[ask.AgencyId])
        {
            told += mailer.Ask(
                account,
                MailKind.CycleReminder,
                late ? CycleMails.Late(cycle, ask.Agency!, standing) : CycleMails.Reminder(cycle, ask.Agency!, standing)
            )
                ? 1
                : 0;
        }

        writes.Record(
            CycleEvents.AgencyReminded,
            ask,
            nameof(CycleAsk.Reminders),
            $"{ask.Reminders}",
            $"{ask.Reminders + 1}",
            why: $"{told} people mailed",
            plan: cycle.PlanId
        );
    }

    private async Task EscalateAsync(UpdateCycle cycle, CycleAsk ask, AgencyStanding standing, CancellationToken cancel)
    {
        var member = await people.BoardMemberAsync(cycle.PlanId, ask.AgencyId, cancel);
        if (member is not null)
        {
            mailer.Ask(member, MailKind.SilenceEscalated, CycleMails.Escalated(cycle, ask.Agency!, standing));
        }
        else
        {
            foreach (var coordinator in await people.CoordinatorsAsync(cancel))
            {
                mailer.Ask(
                    coordinator,
                    MailKind.NobodyToEscalateTo,
                    CycleMails.NobodyToTell(cycle, ask.Agency!, standing)
                );
            }
        }

        writes.Record(
            CycleEvents.SilenceEscalated,
            ask,
            nameof(CycleAsk.EscalatedAt),
            why: member is null ? "no board member to tell; the coordinator was told" : "board member told",
            plan: cycle.PlanId
        );
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
