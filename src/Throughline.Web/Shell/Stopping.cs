namespace Throughline.Web.Shell;

/// <summary>
/// A node that is asked to stop says so on <c>/ready</c> first, so that a load balancer sends nobody here any more; then it
/// takes no more, ends what is under way and gives back what it was working on; all within a bounded time.
/// </summary>
/// <remarks>"Stop:DrainSeconds": how long it still serves after it said so; "Stop:Seconds": how long all of it may take.</remarks>
internal sealed class Stopping(IConfiguration settings, TimeProvider clock) : IHostedLifecycleService
{
    private const int UsualSeconds = 25;
    private const int UsualDrainBehindOthers = 5;

    /// <summary>True once it was asked to stop.</summary>
    public bool Begun { get; private set; }

    public static IServiceCollection AddTo(IServiceCollection services, IConfiguration settings)
    {
        services.Configure<HostOptions>(o =>
        {
            o.ShutdownTimeout = TimeSpan.FromSeconds(settings.GetValue("Stop:Seconds", UsualSeconds));

            // One request that does not end must not keep background work from giving back what it holds.
            o.ServicesStopConcurrently = true;
        });
        return services.AddSingleton<Stopping>().AddHostedService(s => s.GetRequiredService<Stopping>());
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        Begun = true;
        var usual = Loopback.AnswersOthers(settings) ? UsualDrainBehindOthers : 0;
        await Task.Delay(TimeSpan.FromSeconds(settings.GetValue("Stop:DrainSeconds", usual)), clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
