using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;

namespace Throughline.Web.Jobs;

/// <summary>Does waiting readings in the background, some side by side, each in a process of its own.</summary>
internal sealed class ReadingService(ReadingWork work, Readers readers, ILogger<ReadingService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        readers.StartAhead();
        return Task.WhenAll(Enumerable.Range(0, readers.SideBySide).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await work.WorkOnceAsync(stoppingToken))
                {
                    await Task.Delay(Pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (ReadingFaultException e)
            {
                // The inner exception's message may quote the document; only its type and place are logged.
                log.LogError(
                    "A reading failed: {Message} {Trace}",
                    e.Message,
                    (e.InnerException as ReaderFaultException)?.Trace ?? e.InnerException?.StackTrace
                );
            }
            catch (Exception e)
                when (e is Microsoft.EntityFrameworkCore.DbUpdateException or System.Data.Common.DbException)
            {
                log.LogError(
                    "The database did not answer while a reading was done ({Kind}); it is tried again.",
                    e.GetType().Name
                );
                await Task.Delay(TimeSpan.FromSeconds(3), stoppingToken);
            }
        }
    }
}
