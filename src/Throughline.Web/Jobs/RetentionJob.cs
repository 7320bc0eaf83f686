using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Privacy;
using Throughline.Domain.Access;

namespace Throughline.Web.Jobs;

/// <summary>Applies the retention rules a few minutes after the start and then once a day.</summary>
internal sealed partial class RetentionJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionJob> log)
    : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Steady.RunAsync("Retention", RoundAsync, log, clock, stoppingToken);
    }

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("Retention");
        var removed = await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(cancel);
        LogRemoved(
            log,
            removed.AccountsErased,
            removed.Sessions,
            removed.Invitations,
            removed.Mails,
            removed.Uploads,
            removed.Spreadsheets,
            removed.Receipts,
            removed.WordsRequests
        );
        return Every;
    }

    [LoggerMessage(
        LogLevel.Information,
        "Retention: {Accounts} people erased; {Sessions} sessions, {Invitations} invitations and links, {Mails} "
            + "mails, {Uploads} unreadable papers, {Spreadsheets} filled spreadsheets and {Receipts} receipts removed; {Requests} "
            + "requests to take words out lapsed."
    )]
    private static partial void LogRemoved(
        ILogger logger,
        int accounts,
        int sessions,
        int invitations,
        int mails,
        int uploads,
        int spreadsheets,
        int receipts,
        int requests
    );
}
