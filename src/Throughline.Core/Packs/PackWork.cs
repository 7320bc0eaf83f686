using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents.Processes;
using Throughline.Documents;
using Throughline.Domain.Access;

namespace Throughline.Core.Packs;

/// <summary>
/// Reads papers that wait and builds packs that were asked for. Any number of nodes may work at once: each is claimed by a
/// lease, and one whose node was lost is taken over.
/// </summary>
[SeesEverything("works in the background; who may look at what it makes is asked when they do")]
public sealed class PackWork(IServiceScopeFactory scopes, Readers readers, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Nodes that may be lost over one piece of work before it is given up.</summary>
    private const int MostBegun = 3;
    private const string Ours =
        "Something went wrong inside Throughline. Nothing was changed. Try once more; if it happens again, tell your "
        + "administrator.";
    private readonly string _node = $"{Guid.NewGuid():N}";

    /// <summary>Does one piece of work if there is one.</summary>
    /// <returns>False when nothing waits.</returns>
    public async Task<bool> WorkOnceAsync(CancellationToken cancel) =>
        await ReadOneAsync(cancel) || await BuildOneAsync(cancel);

    private async Task<bool> ReadOneAsync(CancellationToken cancel)
    {
        var id = await ClaimAsync<ItemPaper>(
            all =>
                all.Where(p =>
                    p.WithdrawnBecause == null
                    && (
                        p.State == PaperState.Waiting
                        || (p.State == PaperState.Reading && p.LeaseUntil < clock.GetUtcNow().UtcDateTime)
                    )
                ),
            (p, until) =>
                (p.State, p.LeaseOwner, p.LeaseUntil, p.Begun) = (PaperState.Reading, _node, until, p.Begun + 1),
            cancel
        );
        if (id is not { } paper)
        {
            return false;
        }

        var (taken, refused) = await TakeAsync(paper, cancel);
        await FinishAsync<ItemPaper>(
            paper,
            p => p.LeaseOwner == _node && p.State == PaperState.Reading,
            async (services, writes, p) =>
            {
                (p.LeaseOwner, p.LeaseUntil, p.Failure) = (null, null, refused);
                p.State = refused is null ? PaperState.Ready : PaperState.Failed;
                var content = await services
                    .GetRequiredService<ThroughlineDb>()
                    .Set<ItemPaperContent>()
                    .SingleAsync(c => c.PaperId == p.Id, cancel);
                content.Bytes = null;
                if (taken is not null)
                {
                    p.NotesJson = System.Text.Json.JsonSerializer.Serialize(taken.Notes);
                    content.BlocksJson = taken.Blocks;
                    services
                        .GetRequiredService<ThroughlineDb>()
                        .Set<ItemPaperLook>()
                        .AddRange(
                            taken.Looks.Select(l => new ItemPaperLook
                            {
                                PaperId = p.Id,
                                Page = l.Page,
                                Bytes = l.Jpeg,
                            })
                        );
                }

                writes.Record(refused is null ? PackEvents.PaperRead : PackEvents.PaperFailed, p);
                writes.Change(p);
                await writes.SaveAsync(cancel);
            }
        );
        return true;
    }

    private async Task<(PaperTaken?, string?)> TakeAsync(Guid id, CancellationToken cancel)
    {
        string extension;
        byte[] bytes;
        int begun;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
            var content = await db.Set<ItemPaperContent>().AsNoTracking().SingleAsync(c => c.PaperId == id, cancel);
            (extension, bytes) = (content.Extension, content.Bytes ?? []);
            begun = await db.Set<ItemPaper>().Where(p => p.Id == id).Select(p => p.Begun).SingleAsync(cancel);
        }

        if (begun > MostBegun)
        {
            return (null, new LostReaderException(Loss.Died).Sentence);
        }

        try
        {
            return (await readers.ReadAsync(new TakePaper(), new(extension), [bytes], null, cancel), null);
        }
        catch (UnreadableDocumentException e)
        {
            return (null, e.Message);
        }
        catch (ReaderFaultException)
        {
            return (null, Ours);
        }
    }

    private async Task<bool> BuildOneAsync(CancellationToken cancel)
    {
        var id = await ClaimAsync<Pack>(
            all =>
                all.Where(p =>
                    p.State == PackState.Waiting
                    || (p.State == PackState.Building && p.LeaseUntil < clock.GetUtcNow().UtcDateTime)
                ),
            (p, until) =>
                (p.State, p.LeaseOwner, p.LeaseUntil, p.Begun) = (PackState.Building, _node, until, p.Begun + 1),
            cancel
        );
        if (id is not { } pack)
        {
            return false;
        }

        try
        {
            await FinishAsync<Pack>(
                pack,
                IsOurs,
                (services, writes, p) =>
                    p.Begun > MostBegun
                        ? FailAsync(writes, p)
                        : new PackBuilding(
                            services.GetRequiredService<ThroughlineDb>(),
                            writes,
                            services.GetRequiredService<PackReports>(),
                            services.GetRequiredService<PackPrinting>()
                        ).BuildAsync(p, cancel)
            );
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // A node that stops in good order is not one that was lost over this pack.
            await FinishAsync<Pack>(
                pack,
                IsOurs,
                (_, writes, p) =>
                {
                    (p.State, p.LeaseOwner, p.LeaseUntil, p.Begun) = (PackState.Waiting, null, null, p.Begun - 1);
                    writes.Change(p);
                    return writes.SaveAsync(CancellationToken.None);
                }
            );
            throw;
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or ChangedMeanwhileException) && !DatabaseTrouble.Is(e))
        {
            // Whoever waits is told now, and not when the lease has run out three times; the fault goes to the log.
            await FinishAsync<Pack>(pack, IsOurs, (_, writes, p) => FailAsync(writes, p));
            throw;
        }

        return true;

        bool IsOurs(Pack p) => p.LeaseOwner == _node && p.State == PackState.Building;
    }

    private static Task FailAsync(Writes writes, Pack pack)
    {
        (pack.State, pack.Failure, pack.LeaseOwner, pack.LeaseUntil) = (PackState.Failed, Ours, null, null);
        writes.Record(PackEvents.Failed, pack);
        writes.Change(pack);
        return writes.SaveAsync(CancellationToken.None);
    }

    /// <summary>Of several nodes the first to save has it: the others find another version than they loaded.</summary>
    private async Task<Guid?> ClaimAsync<T>(
        Func<IQueryable<T>, IQueryable<T>> waiting,
        Action<T, DateTime> take,
        CancellationToken cancel
    )
        where T : TrackedRecord
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<ThroughlineDb>().Set<T>();
        if (await waiting(all).OrderBy(r => r.CreatedAt).FirstOrDefaultAsync(cancel) is not { } one)
        {
            return null;
        }

        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program(one.CreatedBy, "job");
        var writes = scope.ServiceProvider.GetRequiredService<Writes>();
        take(one, clock.GetUtcNow().UtcDateTime + Lease);
        writes.Change(one);
        try
        {
            await writes.SaveAsync(cancel);
            return one.Id;
        }
        catch (ChangedMeanwhileException)
        {
            return null;
        }
    }

    private async Task FinishAsync<T>(Guid id, Func<T, bool> isOurs, Func<IServiceProvider, Writes, T, Task> finish)
        where T : TrackedRecord
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        if (await db.Set<T>().SingleOrDefaultAsync(r => r.Id == id) is not { } record || !isOurs(record))
        {
            return;
        }

        // What the work does is done in the name of whoever asked for it.
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program(record.CreatedBy, "job");
        await finish(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<Writes>(), record);
    }
}
