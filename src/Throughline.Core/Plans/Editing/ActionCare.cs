using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>
/// What keeps an action honest beside its rating: who contributes, when it is next audited, what children said.
/// </summary>
public sealed class ActionCare(ThroughlineDb db, Writes writes, PlanRecordsInSight sight)
{
    /// <summary>The agency's lead or the coordinator says when it is next audited; null takes the day away.</summary>
    public async Task SetNextAuditAsync(Guid id, int seenVersion, DateOnly? on, CancellationToken cancel)
    {
        var action = await LeadsAsync(id, seenVersion, cancel);
        Need.That(on is null || on >= sight.Today, "Write a day that is still to come.", "on");
        if (writes.Differs(action, action.PlanId, nameof(PlanAction.NextAuditOn), action.NextAuditOn, on))
        {
            action.NextAuditOn = on;
            await SaveAsync(action, cancel);
        }
    }

    /// <summary>
    /// The agency's people or the coordinator write what children and families said, never with a name.
    /// </summary>
    public async Task SetChildrensVoiceAsync(Guid id, int seenVersion, string? words, CancellationToken cancel)
    {
        var action = await sight.ActionAsync(id, cancel);
        sight.OnlyAgencyOrCoordinator(action);
        Writes.Saw(action, seenVersion);
        var voice = Need.Optional(words);
        if (writes.Differs(action, action.PlanId, nameof(PlanAction.ChildrensVoice), action.ChildrensVoice, voice))
        {
            action.ChildrensVoice = voice;
            await SaveAsync(action, cancel);
        }
    }

    /// <summary>The coordinator says which agencies contribute; their people see the action from then on.</summary>
    public async Task SetContributorsAsync(
        Guid id,
        int seenVersion,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    )
    {
        var action = await sight.ActionAsync(id, cancel);
        sight.OnlyCoordinator();
        Writes.Saw(action, seenVersion);
        var known = await KnownAsync(action, agencies, cancel);
        var now = await db.Set<ContributingAgency>().Where(c => c.ActionId == id).ToListAsync(cancel);
        var names = await sight
            .Of<Agency>()
            .Where(a => now.Select(c => c.AgencyId).Contains(a.Id))
            .Select(a => a.Name)
            .Order()
            .ToListAsync(cancel);
        if (
            writes.Differs(
                action,
                action.PlanId,
                "Contributors",
                string.Join(", ", names),
                string.Join(", ", known.Values.Order(StringComparer.Ordinal))
            )
        )
        {
            db.RemoveRange(now.Where(c => !known.ContainsKey(c.AgencyId)));
            db.AddRange(
                known
                    .Keys.Where(k => now.TrueForAll(c => c.AgencyId != k))
                    .Select(k => new ContributingAgency { ActionId = id, AgencyId = k })
            );
            await SaveAsync(action, cancel);
        }
    }

    /// <summary>The agencies chosen, with their names: all of the partnership, and none that answers for it.</summary>
    private async Task<Dictionary<Guid, string>> KnownAsync(
        PlanAction action,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    )
    {
        var known = await sight
            .Of<Agency>()
            .Where(a => agencies.Contains(a.Id) && a.MergedIntoId == null)
            .Where(a =>
                a.EndsOn == null
                || a.EndsOn >= sight.Today
                || db.Set<ContributingAgency>().Any(c => c.ActionId == action.Id && c.AgencyId == a.Id)
            )
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        Need.That(known.Count == agencies.Distinct().Count(), "Choose agencies of the partnership.", "agency");
        Need.That(
            action.AgencyId is not { } own || !known.ContainsKey(own),
            "The agency that answers for the action does not contribute to it besides.",
            "agency"
        );
        return known;
    }

    private async Task<PlanAction> LeadsAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        var action = await sight.ActionAsync(id, cancel);
        sight.OnlyLeadOrCoordinator(action);
        Writes.Saw(action, seenVersion);
        return action;
    }

    private Task SaveAsync(PlanAction action, CancellationToken cancel)
    {
        writes.Change(action);
        return writes.SaveAsync(cancel);
    }
}
