using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Calendar;
using Throughline.Domain.Evidence.Assuring;
using Throughline.Domain.Plans;

namespace Throughline.Core.Evidence.Assuring;

/// <summary>
/// The one place where an action's assurance is set: derived from its evidence, verdicts, measures and who confirmed
/// the impact. See docs/decisions/0014.
/// </summary>
[SeesEverything("assurance follows from all proof of an action, whoever acts")]
public sealed class AssuranceKeeper(ThroughlineDb db, Writes writes)
{
    private const int AtOnce = 500;
    private const int Tries = 5;

    /// <summary>
    /// Derives the assurance anew from what is stored and what this scope is about to save. To be called before the
    /// save of whatever changed evidence, verdicts or measures; the caller saves.
    /// </summary>
    /// <returns>The assurance as it now is.</returns>
    public async Task<Assurance> KeepAsync(Guid actionId, CancellationToken cancel)
    {
        var action = await db.Set<PlanAction>().SingleAsync(a => a.Id == actionId, cancel);
        await LoadAsync([actionId], cancel);
        Keep(
            action,
            LoadedProof.In(db),
            TheDayInBritain.At(writes.Now),
            "follows from its evidence, checks and measures"
        );
        return action.Assurance;
    }

    /// <summary>
    /// For every night: lets fall back whatever rested on evidence that went stale by this day, or did not count before
    /// it. Saves as it goes; doing it twice changes nothing.
    /// </summary>
    /// <returns>How many actions changed.</returns>
    public async Task<int> RecomputeAsync(DateOnly asAt, CancellationToken cancel)
    {
        var ids = await db.Set<PlanAction>()
            .Where(a =>
                a.Assurance != Assurance.Claimed
                || db.Set<EvidenceRecord>().Any(e => e.ActionId == a.Id && !e.Withdrawn)
            )
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .ToListAsync(cancel);
        var changed = 0;
        foreach (var some in ids.Chunk(AtOnce))
        {
            changed += await RecomputeAsync(some, asAt, cancel);
        }

        return changed;
    }

    private async Task<int> RecomputeAsync(Guid[] ids, DateOnly asAt, CancellationToken cancel)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                db.ChangeTracker.Clear();
                var actions = await db.Set<PlanAction>().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
                await LoadAsync(ids, cancel);
                var loaded = LoadedProof.In(db);
                var changed = actions.Count(a => Keep(a, loaded, asAt, "evidence went stale, or its period began"));
                await writes.SaveAsync(cancel);
                return changed;
            }
            catch (ChangedMeanwhileException) when (left > 1)
            {
                // Somebody works at night; their change is read anew.
            }
        }
    }

    /// <summary>The facts of an action from what is loaded or about to be saved.</summary>
    public async Task<AssuranceFacts> FactsAsync(PlanAction action, CancellationToken cancel)
    {
        await LoadAsync([action.Id], cancel);
        return LoadedProof.In(db).Of(action);
    }

    private async Task LoadAsync(IReadOnlyList<Guid> actions, CancellationToken cancel)
    {
        await db.Set<EvidenceRecord>().Where(e => actions.Contains(e.ActionId)).LoadAsync(cancel);
        await db.Set<EvidenceVersion>()
            .Where(v => db.Set<EvidenceRecord>().Any(e => e.Id == v.EvidenceId && actions.Contains(e.ActionId)))
            .LoadAsync(cancel);
        await db.Set<SuccessMeasure>().Where(m => actions.Contains(m.ActionId)).LoadAsync(cancel);
        await db.Set<MeasureValue>()
            .Where(v => db.Set<SuccessMeasure>().Any(m => m.Id == v.MeasureId && actions.Contains(m.ActionId)))
            .LoadAsync(cancel);
    }

    private bool Keep(PlanAction action, LoadedProof loaded, DateOnly asAt, string why)
    {
        var assurance = AssuranceOf.Action(loaded.Of(action), asAt);
        if (assurance == action.Assurance)
        {
            return false;
        }

        writes.Record(
            AssuranceEvents.Changed,
            action,
            "Assurance",
            action.Assurance.ToString(),
            assurance.ToString(),
            why,
            action.PlanId
        );
        action.Assurance = assurance;
        writes.Change(action);
        return true;
    }
}
