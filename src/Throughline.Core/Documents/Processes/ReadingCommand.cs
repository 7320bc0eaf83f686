using System.Diagnostics;
using System.Globalization;
using System.Text;
using Throughline.Documents;

namespace Throughline.Core.Documents.Processes;

/// <summary>
/// Runs a command that reads files as a process of its own, held to the same limits: on the command line, too, a file
/// ends in an answer or a sentence.
/// </summary>
public static class ReadingCommand
{
    private const int CannotBeRead = 2;

    /// <summary>A line of standard error that begins so is for the watcher: a unit separator is in no sentence.</summary>
    private const string PicturesMark = "\u001Fpictures ";

    /// <summary>What a held command tells of its progress to whoever watches it.</summary>
    public static IProgress<ReadingProgress> Progress { get; } = new Watcher();

    /// <summary>
    /// True in the process that does the work; it takes its limits on itself. False in the one that watches.
    /// </summary>
    public static bool IsHeld()
    {
        if (
            !long.TryParse(
                Environment.GetEnvironmentVariable(ReaderChild.MemoryVariable),
                CultureInfo.InvariantCulture,
                out var memory
            )
        )
        {
            return false;
        }

        OwnLimits.Take(memory);
        ParentProcess.EndWithIt();
        return true;
    }

    /// <summary>Runs this very program with these arguments, held to the limits.</summary>
    /// <param name="bytes">The size of the files that it reads.</param>
    /// <returns>Its exit code; 2, with a sentence on standard error, when it was lost.</returns>
    public static async Task<int> RunAsync(string[] arguments, long bytes, CancellationToken cancel)
    {
        var settings = new ReaderSettings();
        var start = ReaderProgram.This(arguments);
        start.RedirectStandardError = true;
        ReaderProgram.Narrow(start, settings);
        using var folder = new ReaderFolder();
        folder.GiveTo(start);
        using var process = Process.Start(start) ?? throw new LostReaderException(Loss.Died);
        ReaderJobObject.Hold(process, settings.MemoryBytes);
        Loss? lost = null;
        using var watch = new ReaderWatch(
            process,
            settings,
            bytes,
            loss =>
            {
                lost ??= loss;
                ReaderProgram.EndCommand(process);
            }
        );
        await using var stop = cancel.Register(() => ReaderProgram.EndCommand(process));
        var said = await SaidAsync(process, watch, cancel);
        await process.WaitForExitAsync(cancel);
        if (lost is null && process.ExitCode is 0 or CannotBeRead)
        {
            await Console.Error.WriteAsync(said);
            return process.ExitCode;
        }

        // What the runtime says when it ends in need is no sentence for a person.
        var memory = said.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal) ? Loss.Memory : Loss.Died;
        await Console.Error.WriteLineAsync(new LostReaderException(lost ?? memory).Sentence);
        return CannotBeRead;
    }

    /// <summary>Takes what the child says on standard error, but for what is meant for its watcher.</summary>
    private static async Task<string> SaidAsync(Process process, ReaderWatch watch, CancellationToken cancel)
    {
        var said = new StringBuilder();
        while (await process.StandardError.ReadLineAsync(cancel) is { } line)
        {
            if (
                line.StartsWith(PicturesMark, StringComparison.Ordinal)
                && int.TryParse(line[PicturesMark.Length..], CultureInfo.InvariantCulture, out var pictures)
            )
            {
                watch.Pictures = pictures;
            }
            else
            {
                said.AppendLine(line);
            }
        }

        return said.ToString();
    }

    /// <summary>Tells the watching process how many pages are pictures.</summary>
    private sealed class Watcher : IProgress<ReadingProgress>
    {
        private int _told;

        public void Report(ReadingProgress value)
        {
            if (Interlocked.Exchange(ref _told, value.Pictures) != value.Pictures)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PicturesMark}{value.Pictures}"));
            }
        }
    }
}
