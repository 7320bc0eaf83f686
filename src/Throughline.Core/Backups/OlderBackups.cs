using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>
/// What the product itself has put aside on this server: databases as they were before an upgrade or a restore. Backups
/// that somebody made elsewhere are not known to it.
/// </summary>
public sealed class OlderBackups(ThroughlineDb db, IConfiguration settings)
{
    private const int Stamp = 17;

    /// <returns>The names of those made before a moment, in UTC, without their folder.</returns>
    public async Task<IReadOnlyList<string>> BeforeAsync(DateTime at, CancellationToken cancel)
    {
        var names = new List<string>();
        Add(names, UpgradeSettings.Of(settings).Folder, "throughline-before-upgrade-*", at);
        if (db.Database.IsSqlite())
        {
            Add(
                names,
                Path.GetDirectoryName(Path.GetFullPath(DataSetup.SqlitePath(settings)))!,
                "*-before-restore-*",
                at
            );
        }
        else
        {
            names.AddRange(
                (
                    await db
                        .Database.SqlQuery<string>($"SELECT datname::text AS \"Value\" FROM pg_database")
                        .ToListAsync(cancel)
                )
                    .Where(n => n.Contains("_before_", StringComparison.Ordinal) && MadeAt(n) < at)
                    .Select(n => $"the database {n}")
            );
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static void Add(List<string> names, string folder, string pattern, DateTime at)
    {
        if (Directory.Exists(folder))
        {
            names.AddRange(
                new DirectoryInfo(folder).GetFiles(pattern).Where(f => f.LastWriteTimeUtc < at).Select(f => f.Name)
            );
        }
    }

    /// <summary>A database that a restore put aside bears its moment; none for another.</summary>
    private static DateTime? MadeAt(string name) =>
        name.Length > Stamp
        && DateTime.TryParseExact(
            name[^Stamp..],
            "yyyyMMddHHmmssfff",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var made
        )
            ? made
            : null;
}
