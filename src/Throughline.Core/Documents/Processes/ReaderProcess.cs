using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json;
using Throughline.Documents;

namespace Throughline.Core.Documents.Processes;

/// <summary>One reading process as its parent holds it: started, given one task after another, watched, ended.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ReaderSettings _settings;
    private Loss? _ended;

    private readonly ReaderFolder _folder;

    private ReaderProcess(Process process, ReaderSettings settings, ReaderFolder folder) =>
        (_process, _settings, _folder) = (process, settings, folder);

    /// <summary>Files that it was given so far.</summary>
    public int Files { get; private set; }

    public bool HasEnded => _process.HasExited;

    /// <summary>What the operating system calls it.</summary>
    internal int ProcessId => _process.Id;

    /// <summary>Starts a process and waits until it is ready for work.</summary>
    /// <exception cref="LostReaderException">It ended or said something else.</exception>
    public static async Task<ReaderProcess> StartAsync(ReaderSettings settings, CancellationToken cancel)
    {
        var folder = new ReaderFolder();
        var reader = new ReaderProcess(Launch(settings, folder), settings, folder);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Start);
            ReaderJobObject.Hold(reader._process, settings.MemoryBytes);
            return await reader.NextAsync(patience.Token) is (ReaderFrame.Ready, _)
                ? reader
                : throw new LostReaderException(Loss.Answer);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            reader.Dispose();
            throw new LostReaderException(e is IOException ? Loss.Died : Loss.Answer);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Gives it a task and waits for the answer.</summary>
    /// <returns>The answer as the child wrote it.</returns>
    /// <exception cref="UnreadableDocumentException">The file cannot be read.</exception>
    /// <exception cref="LostReaderException">The process was lost; it is not to be used again.</exception>
    /// <exception cref="ReaderFaultException">The program failed in the child.</exception>
    public async Task<byte[]> DoAsync(
        string task,
        byte[] request,
        IReadOnlyList<byte[]> files,
        ReadingLimits limits,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        Files += files.Count;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var watch = Watch(files.Sum(f => (long)f.Length), ended);
        try
        {
            var job = new ReaderJob(task, files.Count, limits, request);
            await ReaderFrames.WriteAsync(
                _process.StandardInput.BaseStream,
                ReaderFrame.Job,
                JsonSerializer.SerializeToUtf8Bytes(job, ReaderJson.Options),
                ended.Token
            );
            foreach (var file in files)
            {
                await ReaderFrames.WriteAsync(_process.StandardInput.BaseStream, ReaderFrame.File, file, ended.Token);
            }

            return await AnswerAsync(progress, watch, ended.Token);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException)
        {
            End();
            throw new LostReaderException(_ended ?? (e is IOException ? Loss.Died : Loss.Answer));
        }
        catch (OperationCanceledException)
        {
            End();
            cancel.ThrowIfCancellationRequested();
            throw new LostReaderException(_ended ?? Loss.Died);
        }
        catch (LostReaderException e)
        {
            End();
            throw _ended is { } loss ? new LostReaderException(loss) : e;
        }
    }

    public void Dispose()
    {
        End();
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task<byte[]> AnswerAsync(
        IProgress<ReadingProgress>? progress,
        ReaderWatch watch,
        CancellationToken cancel
    )
    {
        while (true)
        {
            var (kind, content) = await NextAsync(cancel);
            switch (kind)
            {
                case ReaderFrame.Progress when content.Length == 12:
                    var told = new ReadingProgress(Number(content, 0), Number(content, 1), Number(content, 2));
                    watch.Pictures = told.Pictures;
                    progress?.Report(told);
                    break;
                case ReaderFrame.Result:
                    return content;
                case ReaderFrame.Unreadable:
                    var refusal = Of<ReaderRefusal>(content);
                    throw new UnreadableDocumentException(refusal.Reason, refusal.Message);
                case ReaderFrame.Fault:
                    throw Of<ReaderFault>(content) is { Type: not nameof(OutOfMemoryException) } fault
                        ? new ReaderFaultException(fault)
                        : new LostReaderException(Loss.Memory);
                default:
                    throw new InvalidDataException("A reader said what it may not say now.");
            }
        }
    }

    private static int Number(byte[] content, int which) =>
        BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(which * sizeof(int)));

    private static T Of<T>(byte[] content) =>
        JsonSerializer.Deserialize<T>(content, ReaderJson.Options) ?? throw new JsonException("It is empty.");

    /// <exception cref="LostReaderException">The process ended.</exception>
    private async Task<(ReaderFrame Kind, byte[] Content)> NextAsync(CancellationToken cancel) =>
        await ReaderFrames.ReadAsync(_process.StandardOutput.BaseStream, _settings.AnswerBytes, cancel)
        ?? throw new LostReaderException(Loss.Died);

    /// <summary>Ends the process when it takes more memory or time than it may.</summary>
    private ReaderWatch Watch(long bytes, CancellationTokenSource ended) =>
        new(
            _process,
            _settings,
            bytes,
            loss =>
            {
                _ended ??= loss;
                End();
                try
                {
                    ended.Cancel();
                }
                catch (ObjectDisposedException)
                {
                    // The answer came at the same moment.
                }
            }
        );

    private void End() => ReaderProgram.End(_process);

    private static Process Launch(ReaderSettings settings, ReaderFolder folder)
    {
        var start = ReaderProgram.Of(settings);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        ReaderProgram.Narrow(start, settings);
        folder.GiveTo(start);
        var process = Process.Start(start) ?? throw new LostReaderException(Loss.Died);
        // What the runtime writes when it ends in need is not for anybody's log: it may quote the file.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
