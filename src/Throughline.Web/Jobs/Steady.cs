using Throughline.Core.Data;

namespace Throughline.Web.Jobs;

/// <summary>
/// Work in the background that goes on whatever happens: a round that fails is logged by the kind of its fault, never by
/// words that may hold somebody's data, and tried again after a pause that grows while the trouble lasts. No round ends the
/// product.
/// </summary>
internal static partial class Steady
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <param name="round">Does what is to be done, and says how long to wait for the next round.</param>
    public static async Task RunAsync(
        string work,
        Func<CancellationToken, Task<TimeSpan>> round,
        ILogger log,
        TimeProvider clock,
        CancellationToken stopping
    )
    {
        var trouble = ShortestPause;
        while (!stopping.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                pause = await round(stopping);
                trouble = ShortestPause;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                pause = trouble;
                trouble = TimeSpan.FromTicks(Math.Min(trouble.Ticks * 2, LongestPause.Ticks));
                Tell(log, work, e, pause);
            }

            await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void Tell(ILogger log, string work, Exception fault, TimeSpan pause)
    {
        if (DatabaseTrouble.Is(fault))
        {
            LogAway(log, work, fault.GetType().Name, pause.TotalSeconds);
        }
        else
        {
            LogFailed(log, work, fault.GetType().Name, pause.TotalSeconds, fault.StackTrace);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "{Work}: the database did not answer ({Kind}); it is tried again in {Seconds} seconds."
    )]
    private static partial void LogAway(ILogger log, string work, string kind, double seconds);

    [LoggerMessage(LogLevel.Error, "{Work} failed ({Kind}); it is tried again in {Seconds} seconds. {Trace}")]
    private static partial void LogFailed(ILogger log, string work, string kind, double seconds, string? trace);
}
