using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Documents.Processes;

namespace Throughline.Web.Shell;

/// <summary>
/// Whether this node can serve: <c>/ready</c> answers 200 or 503 and says which of its needs is not met, in words without
/// anybody's data. <c>/health</c> says only that it is alive, and asks nobody.
/// </summary>
internal static class Readiness
{
    private const long LeastDisk = 256L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<IResult> AnswerAsync(
        ThroughlineDb db,
        Readers readers,
        Stopping stopping,
        IConfiguration configuration,
        CancellationToken cancel
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var (database, migrations) = await DatabaseAsync(db, patience.Token);
        var disk = HasRoom(configuration);
        var reading = await readers.AnswerAsync(patience.Token);
        var ready = database && migrations && disk && reading && !stopping.Begun;
        return Results.Json(
            new
            {
                ready,
                database,
                migrations,
                disk,
                readers = reading,
                stopping = stopping.Begun,
            },
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }

    private static async Task<(bool Database, bool Migrations)> DatabaseAsync(
        ThroughlineDb db,
        CancellationToken cancel
    )
    {
        try
        {
            return (true, !(await db.Database.GetPendingMigrationsAsync(cancel)).Any());
        }
        catch (Exception e) when (DatabaseTrouble.Is(e) || e is OperationCanceledException)
        {
            return (false, false);
        }
    }

    /// <summary>Room to write where the data lies; with PostgreSQL, where this node keeps temporary files.</summary>
    private static bool HasRoom(IConfiguration configuration)
    {
        var place = string.IsNullOrWhiteSpace(configuration.GetConnectionString("Postgres"))
            ? Path.GetDirectoryName(Path.GetFullPath(DataSetup.SqlitePath(configuration)))!
            : Path.GetTempPath();
        return new DriveInfo(place).AvailableFreeSpace >= LeastDisk;
    }
}
