using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Cycles;

namespace Throughline.Core.Cycles;

/// <summary>Opens an update cycle and asks every agency that has open actions.</summary>
[SeesEverything("a cycle asks every agency of a plan, which is looked up in sight")]
public sealed class CycleOpening(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    Sight sight,
    TimeProvider clock,
    Mailer mailer,
    CycleMails mails,
    PlanPeople people,
    CycleRhythm rhythm,
    WorkingDays days
)
{
    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    /// <exception cref="NotAllowedException">Only a coordinator asks.</exception>
    public async Task<CyclePreview?> PreviewAsync(Guid planId, CancellationToken cancel)
    {
        if (await sight.Of<Plan>().SingleOrDefaultAsync(p => p.Id == planId, cancel) is not { } plan)
        {
            return null;
        }

        Allow();
        var (asked, without) = await new AgenciesToAsk(db, people, clock).OfAsync(planId, cancel);
        var open = await db.Set<UpdateCycle>()
            .Where(c => c.PlanId == planId && c.ClosedAt == null)
            .Select(c => (Guid?)c.Id)
            .FirstOrDefaultAsync(cancel);
        return new(plan, asked, without, open);
    }

    /// <summary>The days on which a cycle with these dates would remind and escalate.</summary>
    /// <exception cref="BeyondKnownHolidaysException">They lie beyond the known bank holidays.</exception>
    public CycleDays DaysOf(DateOnly dueOn, DateOnly meetingOn) => CycleDays.Of(dueOn, meetingOn, rhythm, days);

    /// <summary>What is wrong with a request; empty when it can be opened.</summary>
    public IReadOnlyList<CycleProblem> Check(CycleRequest request) =>
        CycleRules.Check(request, clock.Today(), rhythm, days);

    /// <returns>The cycle's id; null when there is no such plan, or none that this person may see.</returns>
    /// <exception cref="NotAllowedException">Only a coordinator opens cycles.</exception>
    /// <exception cref="CycleRefusedException">A date or a name is wrong, nobody is to be asked, or a cycle is open
    /// already.</exception>
    public async Task<Guid?> OpenAsync(Guid planId, CycleRequest request, CancellationToken cancel)
    {
        if (await PreviewAsync(planId, cancel) is not { } preview)
        {
            return null;
        }

        MustBeOpenable(request, preview);
        var cycle = writes.Add(CycleOf(planId, request));

        // The plan's version rises, so that of two people who open a cycle at the same time the second is told.
        writes.Change(preview.Plan);
        await AskAsync(cycle, preview, cancel);
        writes.Record(
            CycleEvents.Opened,
            cycle,
            nameof(UpdateCycle.DueOn),
            @new: $"{cycle.DueOn:yyyy-MM-dd}",
            why: $"{preview.Agencies.Count} agencies asked",
            plan: planId
        );
        await writes.SaveAsync(cancel);
        return cycle.Id;
    }

    private void MustBeOpenable(CycleRequest request, CyclePreview preview)
    {
        var problems = Check(request);
        if (problems.Count > 0)
        {
            throw new CycleRefusedException(problems);
        }

        if (preview.OpenCycle is not null)
        {
            throw new CycleRefusedException(
                "Updates are already being asked for this plan. Close or call off that cycle first."
            );
        }

        if (preview.Agencies.Count == 0)
        {
            throw new CycleRefusedException(
                "No agency has an open action in this plan, so there is nobody to ask. Give its actions an "
                    + "agency first."
            );
        }
    }

    private static UpdateCycle CycleOf(Guid plan, CycleRequest request) =>
        new()
        {
            PlanId = plan,
            Title = request.Title.Trim(),
            DueOn = request.DueOn!.Value,
            MeetingOn = request.MeetingOn!.Value,
            Meeting = request.Meeting.Trim(),
        };

    private async Task AskAsync(UpdateCycle cycle, CyclePreview preview, CancellationToken cancel)
    {
        var accounts = await people.OfAgenciesAsync(
            cycle.PlanId,
            [.. preview.Agencies.Select(a => a.Agency.Id)],
            cancel
        );
        foreach (var (agency, actions, _, _) in preview.Agencies)
        {
            cycle.Asks.Add(
                writes.Add(
                    new CycleAsk
                    {
                        CycleId = cycle.Id,
                        AgencyId = agency.Id,
                        AskedAt = writes.Now,
                    }
                )
            );
            foreach (var account in accounts[agency.Id])
            {
                mailer.Ask(account, MailKind.CycleOpened, mails.Opened(cycle, agency, actions));
            }
        }
    }

    private void Allow()
    {
        if (!actor.Person.May(Permission.RunCycles))
        {
            throw new NotAllowedException("Only a coordinator can ask agencies for updates.");
        }
    }
}
