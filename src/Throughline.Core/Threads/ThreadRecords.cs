using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;

namespace Throughline.Core.Threads;

/// <summary>Reads what hangs on some actions, each kind in one pass, as far as the person may see it.</summary>
/// <param name="actions">Actions that the person may see.</param>
internal sealed class ThreadRecords(PlanRecordsInSight sight, List<Guid> actions)
{
    /// <summary>What its agency submitted; drafts are no part of a thread.</summary>
    public async Task<ILookup<Guid, ActionUpdate>> UpdatesAsync(CancellationToken cancel) =>
        (
            await sight
                .On<ActionUpdate>(actions)
                .AsNoTracking()
                .Where(u => u.State != UpdateState.Draft)
                .ToListAsync(cancel)
        ).ToLookup(u => u.ActionId);

    /// <summary>The updates as the paper gives them.</summary>
    public async Task<ILookup<Guid, Provenance>> ReadAsync(CancellationToken cancel) =>
        (
            await sight
                .On<Provenance>(actions)
                .AsNoTracking()
                .Where(p => ThreadElements.FieldsOfPaper.Contains(p.Field))
                .ToListAsync(cancel)
        ).ToLookup(p => p.ActionId);

    public async Task<ILookup<Guid, Extension>> ExtensionsAsync(CancellationToken cancel) =>
        (await sight.On<Extension>(actions).AsNoTracking().ToListAsync(cancel)).ToLookup(e => e.ActionId);

    public async Task<ILookup<Guid, EvidenceRecord>> EvidenceAsync(CancellationToken cancel) =>
        (await sight.On<EvidenceRecord>(actions).AsNoTracking().Include(e => e.Versions).ToListAsync(cancel)).ToLookup(
            e => e.ActionId
        );

    public async Task<ILookup<Guid, SuccessMeasure>> MeasuresAsync(CancellationToken cancel) =>
        (
            await sight
                .On<SuccessMeasure>(actions)
                .AsNoTracking()
                .Include(m => m.Values.OrderBy(v => v.On).ThenBy(v => v.CreatedAt))
                .OrderBy(m => m.CreatedAt)
                .ToListAsync(cancel)
        ).ToLookup(m => m.ActionId);

    public async Task<ILookup<Guid, SignOff>> SignOffsAsync(CancellationToken cancel) =>
        (await sight.On<SignOff>(actions).AsNoTracking().ToListAsync(cancel)).ToLookup(s => s.ActionId);

    public async Task<ILookup<Guid, ChallengeRecord>> ChallengesAsync(CancellationToken cancel) =>
        (await sight.On<ChallengeRecord>(actions).AsNoTracking().ToListAsync(cancel)).ToLookup(c => c.ActionId!.Value);

    /// <summary>The names of the agencies that help.</summary>
    public async Task<ILookup<Guid, string>> ContributorsAsync(CancellationToken cancel) =>
        (
            await sight
                .On<ContributingAgency>(actions)
                .Join(sight.Of<Agency>(), c => c.AgencyId, a => a.Id, (c, a) => new { c.ActionId, a.Name })
                .ToListAsync(cancel)
        ).ToLookup(c => c.ActionId, c => c.Name);

    /// <summary>The bodies that decide about closure, by name.</summary>
    public Task<Dictionary<Guid, string>> BodiesAsync(CancellationToken cancel) =>
        sight.Of<Body>().ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
}
