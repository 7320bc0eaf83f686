using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;

namespace Throughline.Web.Jobs;

/// <summary>Does waiting readings in the background, some side by side, each in a process of its own.</summary>
internal sealed class ReadingService(ReadingWork work, Readers readers, ILogger<ReadingService> log, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        readers.StartAhead();
        return Task.WhenAll(
            Enumerable
                .Range(0, readers.SideBySide)
                .Select(_ => Steady.RunAsync("Reading", RoundAsync, log, clock, stoppingToken))
        );
    }

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        try
        {
            return await work.WorkOnceAsync(cancel) ? TimeSpan.Zero : Pause;
        }
        catch (ReadingFaultException e)
        {
            // The inner exception's message may quote the document; only its type and place are logged.
            log.LogError(
                "A reading failed: {Message} {Trace}",
                e.Message,
                (e.InnerException as ReaderFaultException)?.Trace ?? e.InnerException?.StackTrace
            );
            return TimeSpan.Zero;
        }
    }
}
