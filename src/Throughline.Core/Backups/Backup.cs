using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Privacy.Words;

namespace Throughline.Core.Backups;

/// <summary>Writes everything into one file, as it stood at one moment, while others go on working.</summary>
[SeesEverything("a backup is of everything")]
public sealed class Backup(ThroughlineDb db, IEvidenceStore evidence, TimeProvider clock)
{
    private readonly List<BackupMember> _members = [];
    private readonly List<string> _missing = [];
    private List<Guid>? _wordsTakenOut;
    private readonly Dictionary<string, long> _rows = [];

    /// <summary>
    /// Writes what a PostgreSQL database of an older program holds, before it is brought up to date. Evidence is left
    /// where it is: files are kept under their hash, and no upgrade touches them.
    /// </summary>
    internal async Task WriteStoredAsync(string path, CancellationToken cancel)
    {
        await using var file = BackupSeal.Create(path);
        await ZipAsync(
            file,
            async zip =>
            {
                await TablesAsync(zip, await StoredTables.OfAsync(db, cancel), _ => { }, cancel);
                var (sequence, hash) = await StoredTables.ChainEndAsync(db, cancel);
                return new ChainEnd(sequence, hash);
            },
            cancel
        );
        await BackupSeal.SetAsync(file, cancel);
    }

    /// <summary>
    /// Writes to a name beside the one asked for and renames at the end: a backup that was broken off is never taken
    /// for one.
    /// </summary>
    /// <param name="overwrite">True to take the place of a file that is there.</param>
    /// <exception cref="BackupRefusedException">A file of this name is there.</exception>
    public async Task<BackupManifest> WriteAsync(
        string path,
        bool overwrite,
        Action<string> progress,
        CancellationToken cancel
    )
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path) && !overwrite)
        {
            throw new BackupRefusedException(
                "A file of this name is there already. Name another, or say --force to write over it."
            );
        }

        var coming = $"{path}.{Guid.NewGuid():N}.coming";
        try
        {
            var manifest = await SealedAsync(coming, progress, cancel);
            Durable.Rename(coming, path, overwrite);
            return manifest;
        }
        catch (Exception e) when (Durable.IsTooLarge(e))
        {
            throw new BackupRefusedException(
                "The disk takes no file as large as the backup. Name one on a disk that does, or see what the limits of this "
                    + "account are (ulimit -f).",
                e
            );
        }
        finally
        {
            File.Delete(coming);
        }
    }

    private async Task<BackupManifest> SealedAsync(string path, Action<string> progress, CancellationToken cancel)
    {
        await using var file = BackupSeal.Create(path);
        var manifest = await ZipAsync(
            file,
            async zip =>
            {
                var head = await db.Set<ChainHead>().AsNoTracking().SingleAsync(cancel);
                await TablesAsync(zip, PortableTables.Of(db), progress, cancel);
                await EvidenceAsync(zip, progress, cancel);
                _wordsTakenOut = await db.Set<WordsErasure>()
                    .Where(e => e.State == WordsErasureState.Done)
                    .OrderBy(e => e.DecidedAt)
                    .Select(e => e.Id)
                    .ToListAsync(cancel);
                return new ChainEnd(head.Sequence, head.Hash);
            },
            cancel
        );
        await BackupSeal.SetAsync(file, cancel);
        return manifest;
    }

    private async Task<BackupManifest> ZipAsync(
        FileStream file,
        Func<ZipArchive, Task<ChainEnd>> write,
        CancellationToken cancel
    )
    {
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)
        {
            Comment = BackupSeal.Open,
        };
        await using var moment = await db.ReadAsync(cancel);
        var manifest = await ManifestAsync(await write(zip), cancel);
        var entry = zip.CreateEntry(BackupManifest.Name, CompressionLevel.Fastest);
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(manifest.ToBytes(), cancel);
        return manifest;
    }

    private async Task TablesAsync(
        ZipArchive zip,
        IReadOnlyList<PortableTable> tables,
        Action<string> progress,
        CancellationToken cancel
    )
    {
        foreach (var table in tables)
        {
            await MemberAsync(
                zip,
                $"{BackupManifest.Tables}{table.Name}.jsonl",
                CompressionLevel.Fastest,
                async to => _rows[table.Name] = await RowLines.WriteAsync(db, table, to, cancel)
            );
            progress($"{table.Name}: {_rows[table.Name].ToString("N0", CultureInfo.InvariantCulture)} rows");
        }
    }

    private async Task<BackupManifest> ManifestAsync(ChainEnd end, CancellationToken cancel)
    {
        var schema = (await db.Database.GetAppliedMigrationsAsync(cancel)).Select(BackupManifest.NameOf).ToList();
        return new(
            BackupManifest.NewestFormat,
            BackupManifest.ThisProduct,
            clock.GetUtcNow().UtcDateTime,
            db.Database.IsSqlite() ? "sqlite" : "postgres",
            schema,
            _rows,
            end.ToString(),
            [.. _members],
            _missing,
            _wordsTakenOut
        );
    }

    /// <summary>
    /// Every file that a version of evidence names. Files are kept under their hash and never change, so they need not
    /// be of one moment.
    /// </summary>
    private async Task EvidenceAsync(ZipArchive zip, Action<string> progress, CancellationToken cancel)
    {
        var named = await db.Set<EvidenceVersion>()
            .AsNoTracking()
            .Where(v => v.Sha256 != null && v.TakenOutIn == null)
            .Select(v => v.Sha256!)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var sha in named)
        {
            var bytes = await evidence.GetAsync(sha, cancel);
            if (bytes is null || Convert.ToHexStringLower(SHA256.HashData(bytes)) != sha)
            {
                _missing.Add(sha);
                continue;
            }

            await MemberAsync(
                zip,
                BackupManifest.Evidence + sha,
                CompressionLevel.NoCompression,
                to => to.WriteAsync(bytes, cancel).AsTask()
            );
        }

        progress(
            $"{named.Count - _missing.Count} evidence "
                + $"files{(_missing.Count == 0 ? "" : $"; {_missing.Count} that the database names are missing or damaged")}"
        );
    }

    private async Task MemberAsync(ZipArchive zip, string name, CompressionLevel level, Func<Stream, Task> write)
    {
        using var sha = SHA256.Create();
        await using var entry = await zip.CreateEntry(name, level).OpenAsync();
        await using var counted = new CountedStream(entry);
        await using (var hashing = new CryptoStream(counted, sha, CryptoStreamMode.Write, leaveOpen: true))
        {
            // Rows are written in small pieces.
            await using var buffered = new BufferedStream(hashing, 1 << 16);
            await write(buffered);
        }

        _members.Add(new(name, counted.Written, Convert.ToHexStringLower(sha.Hash!)));
    }
}
