using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Cycles;
using Throughline.Domain.Plans;

namespace Throughline.Core.Cycles;

/// <summary>A cycle in a list.</summary>
public sealed record CycleSummary(
    Guid Id,
    Guid PlanId,
    string PlanTitle,
    string Title,
    string Meeting,
    DateOnly DueOn,
    DateOnly MeetingOn,
    DateTime? ClosedAt,
    Guid? SnapshotId,
    int Agencies,
    int Answered
);

/// <summary>One agency's row on the cycle's page.</summary>
public sealed record AskRow(CycleAsk Ask, string Agency, AgencyStanding Standing);

/// <summary>A cycle with as many of its agencies as the person may see.</summary>
/// <param name="Days">When it reminds and escalates; null when that lies beyond the known bank holidays.</param>
public sealed record CycleView(
    UpdateCycle Cycle,
    string PlanTitle,
    IReadOnlyList<AskRow> Rows,
    CycleDays? Days,
    DateOnly Today,
    bool MayManage
)
{
    public bool IsOpen => Cycle.ClosedAt is null;

    public bool WasCalledOff => Cycle.ClosedAt is not null && Cycle.SnapshotId is null;

    public int Count(AnswerState state) => Rows.Count(r => r.Standing.State == state);
}

/// <summary>
/// Reads update cycles of plans that the person may see; an agency's people see their own agency's answer only.
/// </summary>
public sealed class CycleQueries(
    Actor actor,
    Sight sight,
    TimeProvider clock,
    CycleStandings standings,
    CycleRhythm rhythm,
    WorkingDays days
)
{
    private const int Most = 200;

    /// <summary>Open ones first, by due day; then those that ended, newest first.</summary>
    public async Task<IReadOnlyList<CycleSummary>> ListAsync(Guid? planId, CancellationToken cancel)
    {
        var plans = sight.Of<Plan>();
        var (narrow, agency) = (actor.Person.SeesOnlyOwnAgency, actor.Person.AgencyId);
        var found = await sight
            .Of<UpdateCycle>()
            .Where(c =>
                plans.Any(p => p.Id == c.PlanId)
                && (planId == null || c.PlanId == planId)
                && (!narrow || c.Asks.Any(a => a.AgencyId == agency))
            )
            .Include(c => c.Asks)
            .OrderBy(c => c.ClosedAt != null)
            .ThenByDescending(c => c.ClosedAt)
            .ThenBy(c => c.DueOn)
            .Take(Most)
            .Select(c => new
            {
                c,
                c.Plan!.Title,
                Agencies = c.Asks.Count(a => !narrow || a.AgencyId == agency),
                Answered = c.Asks.Count(a => a.AnsweredAt != null && (!narrow || a.AgencyId == agency)),
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        var answered = new Dictionary<Guid, int>();
        foreach (var open in found.Where(f => f.c.ClosedAt is null))
        {
            // As the cycle's own page counts them.
            var standing = await standings.OfAsync(open.c, cancel);
            answered[open.c.Id] = open
                .c.Asks.Where(a => !narrow || a.AgencyId == agency)
                .Count(a => standing[a.AgencyId].State == AnswerState.Answered);
        }

        return
        [
            .. found.Select(f => new CycleSummary(
                f.c.Id,
                f.c.PlanId,
                f.Title,
                f.c.Title,
                f.c.Meeting,
                f.c.DueOn,
                f.c.MeetingOn,
                f.c.ClosedAt,
                f.c.SnapshotId,
                f.Agencies,
                answered.GetValueOrDefault(f.c.Id, f.Answered)
            )),
        ];
    }

    /// <returns>Null when there is no such cycle, or none that this person may see.</returns>
    public async Task<CycleView?> ViewAsync(Guid id, CancellationToken cancel)
    {
        var plans = sight.Of<Plan>();
        var cycle = await sight
            .Of<UpdateCycle>()
            .AsNoTracking()
            .Include(c => c.Plan)
            .Include(c => c.Asks)
                .ThenInclude(a => a.Agency)
            .SingleOrDefaultAsync(c => c.Id == id && plans.Any(p => p.Id == c.PlanId), cancel);
        if (cycle is null)
        {
            return null;
        }

        var standing = await standings.OfAsync(cycle, cancel);
        var rows = cycle
            .Asks.Where(a => !actor.Person.SeesOnlyOwnAgency || actor.Person.ActsFor(a.AgencyId))
            .Select(a => new AskRow(a, a.Agency!.Name, standing[a.AgencyId]))
            .OrderBy(r => r.Standing.State)
            .ThenBy(r => r.Agency, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        return rows.Count == 0 && actor.Person.SeesOnlyOwnAgency
            ? null
            : new(cycle, cycle.Plan!.Title, rows, DaysOf(cycle), clock.Today(), actor.Person.May(Permission.RunCycles));
    }

    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public Task<Plan?> PlanAsync(Guid planId, CancellationToken cancel) =>
        sight.Of<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, cancel);

    /// <summary>The cycle, for a page that changes it.</summary>
    /// <exception cref="NotAllowedException">Only a coordinator changes cycles.</exception>
    public async Task<CycleView?> ManageAsync(Guid id, CancellationToken cancel) =>
        await ViewAsync(id, cancel) is not { } view ? null
        : view.MayManage ? view
        : throw new NotAllowedException("Only a coordinator can change an update cycle.");

    private CycleDays? DaysOf(UpdateCycle cycle)
    {
        try
        {
            return CycleDays.Of(cycle.DueOn, cycle.MeetingOn, rhythm, days);
        }
        catch (BeyondKnownHolidaysException)
        {
            return null;
        }
    }
}
