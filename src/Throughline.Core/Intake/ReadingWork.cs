using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Documents.Processes;
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
public sealed class ReadingWork(IServiceScopeFactory scopes, Readers readers, TimeProvider clock)
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(300);

    /// <summary>Nodes that may be lost over one reading before it is given up.</summary>
    private const int MostBegun = 3;
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
        catch (ReadingStoppedException)
        {
            // Whoever stopped it has written so.
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await _leases.FinishAsync(
                id,
                IntakeEvents.ReadingWaiting,
                r =>
                    // A node that stops in good order is not one that was lost over this reading.
                    (r.State, r.LeaseOwner, r.LeaseUntil, r.Begun) = (
                        ReadingState.Waiting,
                        null,
                        null,
                        Math.Max(0, r.Begun - 1)
                    )
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
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
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

    /// <exception cref="UnreadableDocumentException">The file cannot be read.</exception>
    /// <exception cref="ReadingStoppedException">Somebody stopped it, or another node took it over.</exception>
    private async Task ReadAsync(Guid id, CancellationToken cancel)
    {
        var (name, bytes, begun) = await LoadAsync(id, cancel);
        if (begun > MostBegun)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                new LostReaderException(Loss.Died).Sentence
            );
        }

        var (words, settings) = await WordsAsync(cancel);
        var paper = new PaperToRead(name, words.IsEmpty ? null : words.Write(), settings);
        var read = await ReadInChildAsync(id, paper, bytes, cancel);
        var plans = ReadingStore.ReadPack(read.Reading).Plans;
        await _leases.FinishAsync(
            id,
            IntakeEvents.ReadingReady,
            r =>
            {
                (r.State, r.PagesRead, r.PagesInAll) = (ReadingState.Ready, read.Pages, read.Pages);
                (r.ResultJson, r.NotesJson, r.ChecksJson) = (read.Reading, ReadingStore.Write(read.Notes), read.Checks);
                r.WordsJson = paper.Words;
                r.Drafts.AddRange(plans.Select(p => DraftOf(r, p)));
            }
        );
    }

    private async Task<PaperRead> ReadInChildAsync(Guid id, PaperToRead paper, byte[] bytes, CancellationToken cancel)
    {
        var latest = new LatestProgress();
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var timer = clock.CreateTimer(_ => Look(), null, ProgressEvery, ProgressEvery);
        try
        {
            return await readers.ReadAsync(new ReadWholePaper(), paper, [bytes], latest, stopped.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ReadingStoppedException();
        }

        void Look()
        {
            if (!_leases.SaveProgress(id, latest))
            {
                stopped.Cancel();
            }
        }
    }

    /// <summary>
    /// The words and numbers in force. No rule about figures is off: one that is turned on again later has its figures.
    /// </summary>
    private async Task<(OwnWords Words, string Settings)> WordsAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rules = await scope.ServiceProvider.GetRequiredService<RuleBook>().ReadAsync(cancel);
        var words = await scope.ServiceProvider.GetRequiredService<WordBook>().ReadAsync(cancel);
        return (words.Words, (rules.Settings with { Off = [] }).Without(Shipped.Settings).Write());
    }

    private async Task<(string Name, byte[] Bytes, int Begun)> LoadAsync(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var found = await db.Set<StoredReading>()
            .Where(r => r.Id == id)
            .Select(r => new
            {
                r.Document!.Name,
                r.Document.Content!.Bytes,
                r.Begun,
            })
            .SingleAsync(cancel);
        return (found.Name, found.Bytes, found.Begun);
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
