using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Throughline.Documents;

namespace Throughline.Core.Documents.Processes;

/// <summary>
/// The process that reads: it takes tasks on standard input and answers on standard output, one after the other, until
/// its parent is gone. It holds no key, no database and no setting.
/// </summary>
public sealed class ReaderChild
{
    /// <summary>The product's command that becomes such a process.</summary>
    public const string Command = "reader";

    internal const string MemoryVariable = "THROUGHLINE_READER_MEMORY";

    // Deep papers are honest ones too; what never ends overflows any stack.
    private const int StackBytes = 32 * 1024 * 1024;
    private readonly Stream _input = Console.OpenStandardInput();
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly Dictionary<string, IReaderTask> _tasks;

    private ReaderChild(IEnumerable<IReaderTask> tasks) => _tasks = tasks.ToDictionary(t => t.Name);

    /// <summary>Works until its parent is gone.</summary>
    /// <param name="tasks">All that it can be asked to do.</param>
    /// <param name="warmUp">Done once before the first task, so that the first file does not wait for it.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IEnumerable<IReaderTask> tasks, Action warmUp)
    {
        ProcessGroup.Lead();
        ParentProcess.EndWithIt();
        if (
            long.TryParse(
                Environment.GetEnvironmentVariable(MemoryVariable),
                CultureInfo.InvariantCulture,
                out var memory
            )
        )
        {
            OwnLimits.Take(memory);
        }

        // A library that writes to the console must not be taken for an answer.
        var child = new ReaderChild(tasks);
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        warmUp();
        ReaderFrames.Write(child._output, ReaderFrame.Ready, []);
        child.WorkAsync().GetAwaiter().GetResult();
        return 0;
    }

    private async Task WorkAsync()
    {
        while (await NextAsync() is { Kind: ReaderFrame.Job } next)
        {
            var (kind, answer) = await AnswerAsync(next.Content);
            ReaderFrames.Write(_output, kind, answer);
        }
    }

    private async Task<(ReaderFrame, byte[])> AnswerAsync(byte[] asked)
    {
        try
        {
            var job = JsonSerializer.Deserialize<ReaderJob>(asked, ReaderJson.Options)!;
            var files = new List<byte[]>();
            while (files.Count < job.Files)
            {
                files.Add((await NextAsync())!.Value.Content);
            }

            return OnADeepStack(() => Do(job, files));
        }
        catch (OutOfMemoryException e)
        {
            return (ReaderFrame.Fault, Json(FaultOf(e)));
        }
    }

    private Task<(ReaderFrame Kind, byte[] Content)?> NextAsync() =>
        ReaderFrames.ReadAsync(_input, int.MaxValue, CancellationToken.None);

    private (ReaderFrame, byte[]) Do(ReaderJob job, List<byte[]> files)
    {
        try
        {
            return (ReaderFrame.Result, _tasks[job.Task].Do(job.Request, new(files, job.Limits, new Told(_output))));
        }
        catch (UnreadableDocumentException e)
        {
            return (ReaderFrame.Unreadable, Json(new ReaderRefusal(e.Reason, e.Message)));
        }
        catch (Exception e)
        {
            return (ReaderFrame.Fault, Json(FaultOf(e)));
        }
    }

    /// <summary>Memory that ran out within several things at once is memory that ran out.</summary>
    private static ReaderFault FaultOf(Exception e) =>
        e is AggregateException { InnerException: { } inner }
            ? FaultOf(inner)
            : new(e.GetType().Name, e.StackTrace ?? "");

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, ReaderJson.Options);

    private static (ReaderFrame, byte[]) OnADeepStack(Func<(ReaderFrame, byte[])> work)
    {
        (ReaderFrame, byte[]) answer = default;
        var thread = new Thread(() => answer = work(), StackBytes);
        thread.Start();
        thread.Join();
        return answer;
    }

    private sealed class Told(Stream output) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value)
        {
            Span<byte> content = stackalloc byte[12];
            BinaryPrimitives.WriteInt32LittleEndian(content, value.PagesRead);
            BinaryPrimitives.WriteInt32LittleEndian(content[4..], value.PagesInAll);
            BinaryPrimitives.WriteInt32LittleEndian(content[8..], value.Pictures);
            // Pages are read side by side, and their reports may not run into one another.
            lock (output)
            {
                ReaderFrames.Write(output, ReaderFrame.Progress, content);
            }
        }
    }
}
