using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;

namespace Throughline.Core.Cycles;

/// <summary>How far an agency has answered.</summary>
public enum AnswerState
{
    Silent,
    InPart,
    Answered,

    /// <summary>Everything that it was asked about was closed, withdrawn or is not its own.</summary>
    NothingAsked,
}

/// <summary>One agency in an update cycle.</summary>
/// <param name="Asked">Its actions that were open in the cycle, or updated in it.</param>
/// <param name="Answered">Of these, with an update that was submitted and not sent back.</param>
/// <param name="Accepted">Of these, with an update that the coordinator accepted.</param>
/// <param name="SentBack">Updates sent back that nothing newer replaced.</param>
public sealed record AgencyStanding(Guid AgencyId, int Asked, int Answered, int Accepted, int SentBack)
{
    public int Unanswered => Asked - Answered;

    public bool MayBeReminded => State is AnswerState.Silent or AnswerState.InPart;

    public AnswerState State =>
        Asked == 0 ? AnswerState.NothingAsked
        : Answered == Asked ? AnswerState.Answered
        : Answered + SentBack > 0 ? AnswerState.InPart
        : AnswerState.Silent;
}

/// <summary>Counts who has answered, from the updates themselves.</summary>
[SeesEverything("whether an agency answered is true whoever asks; who sees which row is CycleQueries' to say")]
public sealed class CycleStandings(ThroughlineDb db)
{
    public async Task<IReadOnlyDictionary<Guid, AgencyStanding>> OfAsync(UpdateCycle cycle, CancellationToken cancel)
    {
        var updates = await db.Set<ActionUpdate>()
            .AsNoTracking()
            .Where(u => u.CycleId == cycle.Id && u.State != UpdateState.Draft)
            .Select(u => new
            {
                u.ActionId,
                u.State,
                AgencyId = u.AgencyId ?? u.Action!.AgencyId,
            })
            .ToListAsync(cancel);
        var open = await OpenActionsAsync(cycle, cancel);
        var asked = open.Concat(
                updates.Where(u => u.AgencyId is not null).Select(u => (u.ActionId, Agency: u.AgencyId!.Value))
            )
            .DistinctBy(a => a.ActionId)
            .ToLookup(a => a.Agency, a => a.ActionId);
        var states = updates.ToLookup(u => u.ActionId, u => u.State);
        return cycle
            .Asks.Select(a => a.AgencyId)
            .Concat(asked.Select(a => a.Key))
            .Distinct()
            .ToDictionary(
                a => a,
                a => new AgencyStanding(
                    a,
                    asked[a].Count(),
                    asked[a].Count(x => states[x].Any(s => s is UpdateState.Submitted or UpdateState.Accepted)),
                    asked[a].Count(x => states[x].Contains(UpdateState.Accepted)),
                    asked[a]
                        .Count(x =>
                            states[x].Contains(UpdateState.SentBack) && states[x].All(s => s == UpdateState.SentBack)
                        )
                )
            );
    }

    /// <summary>
    /// While it is open, what is open now; afterwards what was open when it closed, from the snapshot.
    /// </summary>
    private async Task<List<(Guid ActionId, Guid Agency)>> OpenActionsAsync(UpdateCycle cycle, CancellationToken cancel)
    {
        if (
            cycle.SnapshotId is { } id
            && await db.Set<Snapshot>().Where(s => s.Id == id).Select(s => s.Json).SingleOrDefaultAsync(cancel)
                is { } json
        )
        {
            // A snapshot never changes: what it says of an agency is said of the one that it became one with.
            var now = await db.Set<Agency>()
                .Where(a => a.MergedIntoId != null)
                .ToDictionaryAsync(a => a.Id, a => a.MergedIntoId!.Value, cancel);
            return
            [
                .. SnapshotJson
                    .Read(json)
                    .AllActions()
                    .Where(a => a.IsAsked)
                    .Select(a => (a.Id, now.GetValueOrDefault(a.AgencyId!.Value, a.AgencyId.Value))),
            ];
        }

        var open = await AskedOfAgencies
            .Of(db.Set<PlanAction>().Where(a => a.PlanId == cycle.PlanId))
            .Select(a => new { a.Id, a.AgencyId })
            .ToListAsync(cancel);
        return [.. open.Select(a => (a.Id, a.AgencyId!.Value))];
    }
}
