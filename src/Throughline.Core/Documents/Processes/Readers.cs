using System.Collections.Concurrent;
using System.Text.Json;
using Throughline.Documents;

namespace Throughline.Core.Documents.Processes;

/// <summary>
/// Reads files in processes of their own, so that no file can end, fill or stop the product. A process is started ahead;
/// one that was lost is replaced.
/// </summary>
/// <remarks>Safe to share: one for a whole node.</remarks>
public sealed class Readers(ReaderSettings settings, ReadingLimits limits) : IDisposable
{
    private const int Tries = 2;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentBag<ReaderProcess> _idle = [];
    private readonly SemaphoreSlim _papers = new(settings.SideBySide);
    private readonly SemaphoreSlim _looks = new(settings.SideBySide);
    private int _starting;
    private static readonly ConcurrentDictionary<(ReaderSettings, ReadingLimits), Readers> All = new();

    /// <summary>
    /// The readers of this process for these settings: several sites in one process, as in tests, start no more than
    /// one would.
    /// </summary>
    public static Readers Shared(ReaderSettings settings, ReadingLimits limits) =>
        All.GetOrAdd((settings, limits), static key => new(key.Item1, key.Item2));

    public ReadingLimits Limits => limits;

    /// <summary>How many papers are read at once.</summary>
    public int SideBySide => settings.SideBySide;

    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _papers.Dispose();
        _looks.Dispose();
    }

    /// <summary>Starts processes that wait for the first files.</summary>
    public void StartAhead()
    {
        while (_idle.Count + _starting < Math.Max(1, settings.Ahead))
        {
            _ = AddAsync();
        }
    }

    /// <summary>Whether a reading process waits, or can be started.</summary>
    public async Task<bool> AnswerAsync(CancellationToken cancel)
    {
        // Strangers may ask: however many do, no more than the one ahead is started.
        while (!Works && !cancel.IsCancellationRequested)
        {
            if (_idle.TryTake(out var ended) && ended.HasEnded)
            {
                ended.Dispose();
            }
            else if (ended is not null)
            {
                _idle.Add(ended);
            }

            StartAhead();
            await Task.Delay(LookAgain, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Works;
    }

    /// <summary>Reads a whole paper: long work, which no look at a page waits for.</summary>
    /// <inheritdoc cref="TwiceAsync"/>
    public Task<TResult> ReadAsync<TRequest, TResult>(
        ReaderTask<TRequest, TResult> task,
        TRequest request,
        IReadOnlyList<byte[]> files,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
        where TRequest : class
        where TResult : class => TwiceAsync(_papers, task, request, files, progress, cancel);

    /// <summary>Looks into a file for a page that somebody waits for.</summary>
    /// <inheritdoc cref="TwiceAsync"/>
    public Task<TResult> LookAsync<TRequest, TResult>(
        ReaderTask<TRequest, TResult> task,
        TRequest request,
        IReadOnlyList<byte[]> files,
        CancellationToken cancel
    )
        where TRequest : class
        where TResult : class => TwiceAsync(_looks, task, request, files, null, cancel);

    /// <exception cref="UnreadableDocumentException">A file cannot be read, or two processes were lost over it; the
    /// message says what to do.</exception>
    /// <exception cref="ReaderFaultException">The program failed.</exception>
    private async Task<TResult> TwiceAsync<TRequest, TResult>(
        SemaphoreSlim places,
        ReaderTask<TRequest, TResult> task,
        TRequest request,
        IReadOnlyList<byte[]> files,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
        where TRequest : class
        where TResult : class
    {
        var asked = ReaderTask<TRequest, TResult>.Write(request);
        await places.WaitAsync(cancel);
        try
        {
            for (var tried = 1; ; tried++)
            {
                try
                {
                    return await OnceAsync(task, asked, files, progress, cancel);
                }
                catch (LostReaderException e) when (tried < Tries && e.Loss is Loss.Died or Loss.Answer)
                {
                    // A process can be lost to a busy machine as well as to a file; a file loses the second, too.
                }
                catch (LostReaderException e)
                {
                    throw new UnreadableDocumentException(ReasonOf(e.Loss), e.Sentence, e);
                }
            }
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<TResult> OnceAsync<TRequest, TResult>(
        ReaderTask<TRequest, TResult> task,
        byte[] request,
        IReadOnlyList<byte[]> files,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
        where TRequest : class
        where TResult : class
    {
        var reader = await TakeAsync(cancel);
        StartAhead();
        try
        {
            var answer = await reader.DoAsync(task.Name, request, files, limits, progress, cancel);
            var result = task.Accept(answer);
            Return(reader);
            return result;
        }
        catch (UnreadableDocumentException)
        {
            Return(reader);
            throw;
        }
        catch (JsonException)
        {
            reader.Dispose();
            throw new LostReaderException(Loss.Answer);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private async Task<ReaderProcess> TakeAsync(CancellationToken cancel)
    {
        while (_idle.TryTake(out var idle))
        {
            if (!idle.HasEnded)
            {
                return idle;
            }

            idle.Dispose();
        }

        return await ReaderProcess.StartAsync(settings, cancel);
    }

    private void Return(ReaderProcess reader)
    {
        if (reader.Files >= settings.FilesPerProcess || _idle.Count >= Math.Max(settings.Ahead, settings.SideBySide))
        {
            reader.Dispose();
            return;
        }

        _idle.Add(reader);
    }

    private async Task AddAsync()
    {
        Interlocked.Increment(ref _starting);
        try
        {
            _idle.Add(await ReaderProcess.StartAsync(settings, CancellationToken.None));
        }
        catch (Exception e) when (e is LostReaderException or OperationCanceledException or IOException)
        {
            // Whoever needs one starts one, and is told when that fails, too.
        }
        finally
        {
            Interlocked.Decrement(ref _starting);
        }
    }

    /// <summary>True while a process waits, or one is at work.</summary>
    private bool Works =>
        _papers.CurrentCount < settings.SideBySide
        || _looks.CurrentCount < settings.SideBySide
        || _idle.Any(r => !r.HasEnded);

    private static UnreadableReason ReasonOf(Loss loss) =>
        loss is Loss.Memory or Loss.Time ? UnreadableReason.TooMuchWhenUnpacked : UnreadableReason.Damaged;
}
