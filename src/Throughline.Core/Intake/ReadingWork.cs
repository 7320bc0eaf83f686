using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Figures;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;

namespace Throughline.Core.Intake;

/// <summary>
/// Does the readings that wait. Any number of nodes may work at once: a reading is claimed by a lease, and a lease that
/// ran out is taken over.
/// </summary>
public sealed class ReadingWork(IServiceScopeFactory scopes, PackReader reader, TimeProvider clock)
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(300);
    private readonly ReadingLeases _leases = new(scopes, clock);

    /// <summary>Does one reading if there is one.</summary>
    /// <returns>False when nothing waits.</returns>
    public async Task<bool> WorkOnceAsync(CancellationToken cancel)
    {
        if (await _leases.ClaimAsync(cancel) is not { } id)
        {
            return false;
        }

        try
        {
            await ReadAsync(id, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await _leases.FinishAsync(
                id,
                IntakeEvents.ReadingWaiting,
                r => (r.State, r.LeaseOwner, r.LeaseUntil) = (ReadingState.Waiting, null, null)
            );
            throw;
        }
        catch (UnreadableDocumentException e)
        {
            await _leases.FinishAsync(
                id,
                IntakeEvents.ReadingFailed,
                r => (r.State, r.Failure) = (ReadingState.Failed, e.Message)
            );
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The person is told in words and the node lives on; the fault itself goes to whoever runs the work.
            await _leases.FinishAsync(
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

    private async Task ReadAsync(Guid id, CancellationToken cancel)
    {
        var (name, bytes) = await LoadAsync(id, cancel);
        var (lexicon, words) = await LexiconAsync(cancel);
        var latest = new LatestProgress();
        using var timer = clock.CreateTimer(_ => _leases.SaveProgress(id, latest), null, ProgressEvery, ProgressEvery);
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
        await _leases.FinishAsync(
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
                r.Drafts.AddRange(reading.Plans.Select(p => DraftOf(r, p)));
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

    private static PlanDraft DraftOf(StoredReading reading, PlanReading plan) =>
        new()
        {
            ReadingId = reading.Id,
            PlanIndex = plan.Index,
            Title = Short(plan.Title),
            RowCount = plan.Rows.Count,
            CreatedAt = reading.ChangedAt,
            CreatedBy = reading.CreatedBy,
            ChangedAt = reading.ChangedAt,
            ChangedBy = reading.ChangedBy,
        };

    private static string Short(string title) => title.Length > 400 ? title[..400] : title;
}
