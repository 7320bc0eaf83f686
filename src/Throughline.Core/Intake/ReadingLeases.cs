using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Intake;

/// <summary>
/// Claims readings that wait, says how far they are, and writes what became of them, as long as this node's lease
/// holds.
/// </summary>
internal sealed class ReadingLeases(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private readonly string _node = $"{Environment.MachineName}-{Guid.NewGuid():N}"[
        ..Math.Min(60, Environment.MachineName.Length + 33)
    ];

    /// <returns>The reading to do; null when nothing waits, or other nodes were first.</returns>
    public async Task<Guid?> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var candidates = await db.Set<StoredReading>()
            .Where(r => r.State == ReadingState.Waiting || (r.State == ReadingState.Reading && r.LeaseUntil < now))
            .OrderBy(r => r.CreatedAt)
            .Select(r => new { r.Id, r.Version })
            .Take(5)
            .ToListAsync(cancel);
        foreach (var candidate in candidates)
        {
            if (await WinAsync(db, candidate.Id, candidate.Version, now + Lease, cancel))
            {
                return candidate.Id;
            }
        }

        return null;
    }

    /// <summary>One statement that only the first of several nodes can win.</summary>
    private async Task<bool> WinAsync(ThroughlineDb db, Guid id, int version, DateTime until, CancellationToken cancel)
    {
        var won = await db.Set<StoredReading>()
            .Where(r => r.Id == id && r.Version == version)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(r => r.State, ReadingState.Reading)
                        .SetProperty(r => r.LeaseOwner, _node)
                        .SetProperty(r => r.LeaseUntil, until)
                        .SetProperty(r => r.PagesRead, 0)
                        .SetProperty(r => r.Begun, r => r.Begun + 1)
                        .SetProperty(r => r.Version, version + 1),
                cancel
            );
        return won == 1;
    }

    /// <summary>Writes what became of a reading, unless another node took it over.</summary>
    public async Task FinishAsync(Guid id, EventType what, Action<StoredReading> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var reading = await db.Set<StoredReading>().Include(r => r.Drafts).SingleAsync(r => r.Id == id);
        if (reading.LeaseOwner != _node || reading.State != ReadingState.Reading)
        {
            return;
        }

        // What the work does is done in the name of whoever asked for the reading.
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program(reading.CreatedBy, "job");
        var writes = scope.ServiceProvider.GetRequiredService<Writes>();
        writes.Change(reading);
        reading.FinishedAt = reading.ChangedAt;
        change(reading);
        reading.LeaseUntil = null;
        foreach (var draft in reading.Drafts.Where(d => d.Version == 1 && db.Entry(d).State != EntityState.Unchanged))
        {
            db.Entry(draft).State = EntityState.Added;
        }

        writes.Record(what, reading);
        await writes.SaveAsync();
    }

    /// <summary>Writes down how far it has come, and holds the lease.</summary>
    /// <returns>False when the reading is no longer this node's: somebody stopped it, or another node took it over.</returns>
    public bool SaveProgress(Guid id, LatestProgress latest)
    {
        try
        {
            using var scope = scopes.CreateScope();
            var mine = scope
                .ServiceProvider.GetRequiredService<ThroughlineDb>()
                .Set<StoredReading>()
                .Where(r => r.Id == id && r.State == ReadingState.Reading && r.LeaseOwner == _node);
            if (latest.Take() is not { } progress)
            {
                return mine.Any();
            }

            var until = clock.GetUtcNow().UtcDateTime + Lease;
            return mine.ExecuteUpdate(s =>
                    s.SetProperty(r => r.PagesRead, progress.PagesRead)
                        .SetProperty(r => r.PagesInAll, progress.PagesInAll)
                        .SetProperty(r => r.LeaseUntil, until)
                ) == 1;
        }
        catch (Exception e) when (e is DbException or DbUpdateException or ObjectDisposedException)
        {
            // The database is away for a moment, or the node ends: the next look tells.
            return true;
        }
    }
}
