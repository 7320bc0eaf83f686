using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using Throughline.Core.Backups;
using Throughline.Core.Data;
using Throughline.Core.Data.Schema;

namespace Throughline.Web.Shell;

/// <summary>
/// The database is there and up to date before anything is served; a server that starts later than this node is waited
/// for.
/// </summary>
internal static partial class DatabaseAtStart
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <returns>Null when it is; else why the product does not start, in sentences.</returns>
    public static async Task<string?> RefusalAsync(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Throughline.Database");
        var patience = UpgradeSettings.Of(app.Configuration).Patience;
        var waited = Stopwatch.StartNew();
        for (var told = false; ; told = true)
        {
            try
            {
                await using var scope = app.Services.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<Upgrade>()
                    .RunAsync(words => Tell(log, words), CancellationToken.None);
                await scope.ServiceProvider.GetRequiredService<ThroughlineDb>().HoldKeysAsync(scope.ServiceProvider);
                return null;
            }
            catch (Exception e) when (e is UpgradeRefusedException or KeysRefusedException)
            {
                return e.Message;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return $"The database file cannot be opened: {e.Message} Data__Path must name a file in a folder that this "
                    + "program may write to.";
            }
            catch (Exception e) when (DatabaseTrouble.Is(e))
            {
                if (waited.Elapsed >= patience || !PassesByItself(e))
                {
                    return $"The database does not answer ({e.GetBaseException().GetType().Name}). Check that its "
                        + "server runs and that ConnectionStrings__Postgres or Data__Path is right, then start again.";
                }

                if (!told)
                {
                    Away(log, e.GetBaseException().GetType().Name);
                }
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>A wrong password or a file that is no database stays so, however long one waits.</summary>
    private static bool PassesByItself(Exception fault) =>
        fault switch
        {
            SqliteException s => s.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED,
            PostgresException p => p.IsTransient,
            NpgsqlException or SocketException or TimeoutException => true,
            _ => fault.InnerException is { } inner && PassesByItself(inner),
        };

    [LoggerMessage(LogLevel.Information, "{Words}")]
    private static partial void Tell(ILogger log, string words);

    [LoggerMessage(LogLevel.Warning, "The database does not answer ({Kind}); this node waits for it, and starts then.")]
    private static partial void Away(ILogger log, string kind);
}
