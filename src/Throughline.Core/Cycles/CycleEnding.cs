using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Cycles;

namespace Throughline.Core.Cycles;

/// <summary>Moves, calls off and closes update cycles; closing freezes the plan as the meeting sees it.</summary>
[SeesEverything("whether an agency answered is true whoever ends the cycle; the plan is looked up in sight")]
public sealed class CycleEnding(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    Sight sight,
    TimeProvider clock,
    Mailer mailer,
    CycleMails mails,
    PlanPeople people,
    CycleStandings standings,
    SnapshotTaking snapshots,
    CycleRhythm rhythm,
    WorkingDays days
)
{
    /// <returns>False when there is no such cycle, or none that this person may see.</returns>
    /// <exception cref="NotAllowedException">Only a coordinator moves cycles.</exception>
    /// <exception cref="CycleRefusedException">The day is wrong, or the cycle is closed.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the cycle.</exception>
    public async Task<bool> MoveAsync(Guid cycleId, int seenVersion, DateOnly? dueOn, CancellationToken cancel)
    {
        if (await LoadAsync(cycleId, cancel) is not { } cycle)
        {
            return false;
        }

        MustBeOpen(cycle);
        var problems = CycleRules.CheckDays(dueOn, cycle.MeetingOn, clock.Today(), rhythm, days);
        if (problems.Count > 0)
        {
            throw new CycleRefusedException(problems);
        }

        var before = cycle.DueOn;
        if (before == dueOn)
        {
            return true;
        }

        cycle.DueOn = dueOn!.Value;
        writes.Change(cycle, seenVersion);
        await TellMovedAsync(cycle, before, cancel);
        await writes.SaveAsync(cancel);
        return true;
    }

    private async Task TellMovedAsync(UpdateCycle cycle, DateOnly before, CancellationToken cancel)
    {
        await TellAsync(
            cycle,
            MailKind.CycleChanged,
            (agency, standing) => !standing.MayBeReminded ? null : mails.Moved(cycle, agency, before),
            cancel
        );
        writes.Record(
            CycleEvents.Moved,
            cycle,
            nameof(UpdateCycle.DueOn),
            $"{before:yyyy-MM-dd}",
            $"{cycle.DueOn:yyyy-MM-dd}",
            plan: cycle.PlanId
        );
    }

    /// <summary>Ends a cycle without a snapshot. What agencies gave stays.</summary>
    /// <param name="why">Kept in the history; never in a mail.</param>
    /// <exception cref="CycleRefusedException">No reason is given, or the cycle is closed.</exception>
    public async Task<bool> CallOffAsync(Guid cycleId, int seenVersion, string why, CancellationToken cancel)
    {
        if (await LoadAsync(cycleId, cancel) is not { } cycle)
        {
            return false;
        }

        MustBeOpen(cycle);
        if (string.IsNullOrWhiteSpace(why))
        {
            throw new CycleRefusedException([new("Why", "Say why the cycle is called off.")]);
        }

        (cycle.ClosedAt, cycle.ClosedBy) = (writes.Now, actor.Name);
        writes.Change(cycle, seenVersion);
        await TellAsync(cycle, MailKind.CycleChanged, (agency, _) => mails.CalledOff(cycle, agency), cancel);
        writes.Record(CycleEvents.CalledOff, cycle, why: why.Trim(), plan: cycle.PlanId);
        await writes.SaveAsync(cancel);
        return true;
    }

    /// <summary>Closes a cycle and freezes the plan. Closing a closed one gives the same snapshot.</summary>
    /// <returns>The snapshot's id; null when there is no such cycle, or none that this person may see.</returns>
    /// <exception cref="CycleRefusedException">The cycle was called off.</exception>
    public async Task<Guid?> CloseAsync(Guid cycleId, int seenVersion, CancellationToken cancel)
    {
        if (await LoadAsync(cycleId, cancel) is not { } cycle)
        {
            return null;
        }

        if (cycle.SnapshotId is { } already)
        {
            return already;
        }

        MustBeOpen(cycle);
        var standing = await standings.OfAsync(cycle, cancel);
        var snapshot = await snapshots.AddAsync(
            cycle.PlanId,
            $"{cycle.Meeting}: {cycle.Title}",
            cycle.MeetingOn,
            cycle.Id,
            cancel
        );
        (cycle.ClosedAt, cycle.ClosedBy, cycle.SnapshotId) = (writes.Now, actor.Name, snapshot!.Id);
        writes.Change(cycle, seenVersion);
        await TellClosedAsync(cycle, standing, cancel);
        await writes.SaveAsync(cancel);
        return snapshot.Id;
    }

    private async Task TellClosedAsync(
        UpdateCycle cycle,
        IReadOnlyDictionary<Guid, AgencyStanding> standing,
        CancellationToken cancel
    )
    {
        await TellAsync(
            cycle,
            MailKind.CycleClosed,
            (agency, _) => CycleMails.Closed(cycle, agency, standing[agency.Id]),
            cancel,
            standing
        );
        writes.Record(
            CycleEvents.Closed,
            cycle,
            nameof(UpdateCycle.SnapshotId),
            @new: $"{cycle.SnapshotId}",
            why: $"{standing.Values.Count(s => s.State == AnswerState.Answered)} of {standing.Count} agencies answered",
            plan: cycle.PlanId
        );
    }

    private async Task TellAsync(
        UpdateCycle cycle,
        MailKind kind,
        Func<Agency, AgencyStanding, MailMessage?> words,
        CancellationToken cancel,
        IReadOnlyDictionary<Guid, AgencyStanding>? known = null
    )
    {
        var standing = known ?? await standings.OfAsync(cycle, cancel);
        var accounts = await people.OfAgenciesAsync(cycle.PlanId, [.. cycle.Asks.Select(a => a.AgencyId)], cancel);
        foreach (var ask in cycle.Asks)
        {
            if (words(ask.Agency!, standing[ask.AgencyId]) is { } message)
            {
                foreach (var account in accounts[ask.AgencyId])
                {
                    mailer.Ask(account, kind, message);
                }
            }
        }
    }

    private void MustBeOpen(UpdateCycle cycle)
    {
        if (!actor.Person.May(Permission.RunCycles))
        {
            throw new NotAllowedException("Only a coordinator can change an update cycle.");
        }

        if (cycle.ClosedAt is not null)
        {
            throw new CycleRefusedException("This update cycle has ended already.");
        }
    }

    private Task<UpdateCycle?> LoadAsync(Guid cycleId, CancellationToken cancel)
    {
        var plans = sight.Of<Plan>();
        return db.Set<UpdateCycle>()
            .Include(c => c.Asks)
                .ThenInclude(a => a.Agency)
            .SingleOrDefaultAsync(c => c.Id == cycleId && plans.Any(p => p.Id == c.PlanId), cancel);
    }
}
