using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Updates;

namespace Throughline.Core.Cycles;

/// <summary>
/// Takes a step of an ask. Each claims its ask by one conditional statement in the transaction that writes its mails,
/// so that of several nodes, or a node and a person, only one mails.
/// </summary>
[SeesEverything("reminds every agency of a cycle; a job")]
internal sealed class AskSteps(ThroughlineDb db, Writes writes, Mailer mailer, PlanPeople people)
{
    /// <param name="reminder">The day of the reminder; null when it is not reminded now.</param>
    /// <param name="escalate">Its board member is told.</param>
    /// <returns>False when somebody else was first.</returns>
    public async Task<bool> TakeAsync(
        UpdateCycle cycle,
        CycleAsk ask,
        AgencyStanding standing,
        DateOnly? reminder,
        bool escalate,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await ClaimAsync(cycle, ask, reminder, escalate, cancel))
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

    private async Task<bool> ClaimAsync(
        UpdateCycle cycle,
        CycleAsk ask,
        DateOnly? reminder,
        bool escalate,
        CancellationToken cancel
    )
    {
        var escalatedAt = escalate ? writes.Now : ask.EscalatedAt;
        var (reminders, last) = reminder is null ? (ask.Reminders, ask.LastReminderOn) : (ask.Reminders + 1, reminder);
        var claimed = await db.Set<CycleAsk>()
            .Where(a =>
                a.Id == ask.Id
                && a.Version == ask.Version
                && db.Set<UpdateCycle>().Any(c => c.Id == cycle.Id && c.Version == cycle.Version && c.ClosedAt == null)
            )
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(a => a.Version, ask.Version + 1)
                        .SetProperty(a => a.Reminders, reminders)
                        .SetProperty(a => a.LastReminderOn, last)
                        .SetProperty(a => a.EscalatedAt, escalatedAt),
                cancel
            );
        return claimed > 0;
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
}
