using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Figures;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Access;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;

namespace Throughline.Core.Intake;

/// <summary>
/// Does the readings that wait. Any number of nodes may work at once: a reading is claimed by a lease, and a lease that
/// ran out is taken over.
/// </summary>
public sealed class ReadingWork(IServiceScopeFactory scopes, PackReader reader, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(300);
    private readonly string _node = $"{Environment.MachineName}-{Guid.NewGuid():N}"[
        ..Math.Min(60, Environment.MachineName.Length + 33)
    ];

    /// <summary>Does one reading if there is one.</summary>
    /// <returns>False when nothing waits.</returns>
    public async Task<bool> WorkOnceAsync(CancellationToken cancel)
    {
        if (await ClaimAsync(cancel) is not { } id)
        {
            return false;
        }

        try
        {
            await ReadAsync(id, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await FinishAsync(
                id,
                IntakeEvents.ReadingWaiting,
                r => (r.State, r.LeaseOwner, r.LeaseUntil) = (ReadingState.Waiting, null, null)
            );
            throw;
        }
        catch (UnreadableDocumentException e)
        {
            await FinishAsync(
                id,
                IntakeEvents.ReadingFailed,
                r => (r.State, r.Failure) = (ReadingState.Failed, e.Message)
            );
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The person is told in words and the node lives on; the fault itself goes to whoever runs the work.
            await FinishAsync(
                id,
                IntakeEvents.ReadingFailed,
                r =>
                    (r.State, r.Failure) = (
                        ReadingState.Failed,
                        "Something went wrong inside Throughline while it read this file. Nothing was changed. Try "
                            + "once more; if it happens again, tell your administrator."
                    )
            );
            throw new ReadingFaultException(id, e);
        }

        return true;
    }

    private async Task<Guid?> ClaimAsync(CancellationToken cancel)
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
            // One statement that only the first of several nodes can win.
            var until = now + Lease;
            var won = await db.Set<StoredReading>()
                .Where(r => r.Id == candidate.Id && r.Version == candidate.Version)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(r => r.State, ReadingState.Reading)
                            .SetProperty(r => r.LeaseOwner, _node)
                            .SetProperty(r => r.LeaseUntil, until)
                            .SetProperty(r => r.PagesRead, 0)
                            .SetProperty(r => r.Version, candidate.Version + 1),
                    cancel
                );
            if (won == 1)
            {
                return candidate.Id;
            }
        }

        return null;
    }

    private async Task ReadAsync(Guid id, CancellationToken cancel)
    {
        var (name, bytes) = await LoadAsync(id, cancel);
        var (lexicon, words) = await LexiconAsync(cancel);
        var latest = new LatestProgress();
        using var timer = clock.CreateTimer(_ => SaveProgress(id, latest), null, ProgressEvery, ProgressEvery);
        var (document, reading, checks) = await Task.Run(
            () =>
            {
                var read = reader.ReadDocument(name, bytes, latest, cancel);
                return (
                    read,
                    reader.Read(read, lexicon.Vocabulary),
                    PaperChecks.Of(PackReader.MaterialOf(read), lexicon)
                );
            },
            cancel
        );
        await FinishAsync(
            id,
            IntakeEvents.ReadingReady,
            r =>
            {
                (r.State, r.PagesRead, r.PagesInAll) = (ReadingState.Ready, document.PageCount, document.PageCount);
                (r.ResultJson, r.NotesJson) = (
                    ReadingStore.Write(reading),
                    ReadingStore.Write([.. document.Notes, .. reading.Unread.Select(u => u.Sentence)])
                );
                r.ChecksJson = checks.Write();
                r.WordsJson = words.IsEmpty ? null : words.Write();
                r.Drafts.AddRange(
                    reading.Plans.Select(p => new PlanDraft
                    {
                        ReadingId = id,
                        PlanIndex = p.Index,
                        Title = Short(p.Title),
                        RowCount = p.Rows.Count,
                        CreatedAt = r.ChangedAt,
                        CreatedBy = r.CreatedBy,
                        ChangedAt = r.ChangedAt,
                        ChangedBy = r.ChangedBy,
                    })
                );
            }
        );
    }

    /// <summary>
    /// The words and numbers in force. No rule about figures is off: one that is turned on again later has its figures.
    /// </summary>
    private async Task<(Lexicon Lexicon, OwnWords Words)> LexiconAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lexicon = await scope.ServiceProvider.GetRequiredService<LexiconBook>().ReadAsync(cancel);
        var words = await scope.ServiceProvider.GetRequiredService<WordBook>().ReadAsync(cancel);
        return (
            lexicon.Settings.Off.Length == 0 ? lexicon : new(lexicon.Vocabulary, lexicon.Settings with { Off = [] }),
            words.Words
        );
    }

    private async Task<(string Name, byte[] Bytes)> LoadAsync(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var found = await db.Set<StoredReading>()
            .Where(r => r.Id == id)
            .Select(r => new { r.Document!.Name, r.Document.Content!.Bytes })
            .SingleAsync(cancel);
        return (found.Name, found.Bytes);
    }

    private async Task FinishAsync(Guid id, EventType what, Action<StoredReading> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var reading = await db.Set<StoredReading>().Include(r => r.Drafts).SingleAsync(r => r.Id == id);
        if (reading.LeaseOwner != _node)
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

    private void SaveProgress(Guid id, LatestProgress latest)
    {
        if (latest.Take() is not { } progress)
        {
            return;
        }

        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var until = clock.GetUtcNow().UtcDateTime + Lease;
        db.Set<StoredReading>()
            .Where(r => r.Id == id && r.State == ReadingState.Reading && r.LeaseOwner == _node)
            .ExecuteUpdate(s =>
                s.SetProperty(r => r.PagesRead, progress.PagesRead)
                    .SetProperty(r => r.PagesInAll, progress.PagesInAll)
                    .SetProperty(r => r.LeaseUntil, until)
            );
    }

    private static string Short(string title) => title.Length > 400 ? title[..400] : title;
}
