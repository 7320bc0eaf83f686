using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>
/// Where a backup is restored to: beside the database that is there, which is moved aside in one step when everything
/// is proved.
/// </summary>
internal abstract class RestorePlace
{
    public static RestorePlace Of(IConfiguration settings, DateTime now)
    {
        var suffix = now.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        return settings.GetConnectionString("Postgres") is { Length: > 0 } postgres
            ? new PostgresPlace(postgres, suffix)
            : new SqlitePlace(Path.GetFullPath(DataSetup.SqlitePath(settings)), suffix);
    }

    /// <summary>Opens the database that is there; null when there is none.</summary>
    public abstract Task<ThroughlineDb?> CurrentAsync(CancellationToken cancel);

    /// <summary>Makes a new, empty database beside it.</summary>
    /// <exception cref="BackupRefusedException">The one that is there is in use, or a new one may not be
    /// made.</exception>
    public abstract Task<ThroughlineDb> NewAsync(CancellationToken cancel);

    public abstract IBulk BulkOf(ThroughlineDb db);

    /// <summary>Puts the new one in the place of the old.</summary>
    /// <returns>Where the old one is now, in words; null when there was none.</returns>
    public abstract Task<string?> SwapAsync(CancellationToken cancel);

    /// <summary>Takes away what was begun; the one that is there was not touched.</summary>
    public abstract Task DropAsync(CancellationToken cancel);

    protected static ThroughlineDb Open(string? postgres, string sqlite)
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(options, postgres, sqlite);
        return new(options.Options);
    }
}
