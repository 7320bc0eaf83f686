using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Core.Access;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Core.Evidence;

namespace Throughline.Core.Backups;

/// <summary>Writes everything into one file, as it stood at one moment, while others go on working.</summary>
[SeesEverything("a backup is of everything")]
public sealed class Backup(ThroughlineDb db, IEvidenceStore evidence, TimeProvider clock)
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private readonly List<BackupMember> _members = [];
    private readonly List<string> _missing = [];
    private readonly Dictionary<string, long> _rows = [];

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
            BackupManifest manifest;
            await using (var file = new FileStream(coming, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                manifest = await WriteAsync(file, progress, cancel);
                await BackupSeal.SetAsync(file, cancel);
            }

            Durable.Rename(coming, path, overwrite);
            return manifest;
        }
        finally
        {
            File.Delete(coming);
        }
    }

    private async Task<BackupManifest> WriteAsync(FileStream file, Action<string> progress, CancellationToken cancel)
    {
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)
        {
            Comment = BackupSeal.Open,
        };
        await using var moment = await db.ReadAsync(cancel);
        var head = await db.Set<ChainHead>().AsNoTracking().SingleAsync(cancel);
        foreach (var table in PortableTables.Of(db))
        {
            await MemberAsync(
                zip,
                $"{BackupManifest.Tables}{table.Name}.jsonl",
                CompressionLevel.Fastest,
                to => RowsAsync(table, to, cancel)
            );
            progress($"{table.Name}: {_rows[table.Name].ToString("N0", CultureInfo.InvariantCulture)} rows");
        }

        await EvidenceAsync(zip, progress, cancel);
        var schema = (await db.Database.GetAppliedMigrationsAsync(cancel)).Select(BackupManifest.NameOf).ToList();
        var manifest = new BackupManifest(
            BackupManifest.NewestFormat,
            BackupManifest.ThisProduct,
            clock.GetUtcNow().UtcDateTime,
            db.Database.IsSqlite() ? "sqlite" : "postgres",
            schema,
            _rows,
            new ChainEnd(head.Sequence, head.Hash).ToString(),
            [.. _members],
            _missing
        );
        var entry = zip.CreateEntry(BackupManifest.Name, CompressionLevel.Fastest);
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(manifest.ToBytes(), cancel);
        return manifest;
    }

    /// <summary>The columns on the first line, then a line for each row.</summary>
    private async Task RowsAsync(PortableTable table, Stream to, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"SELECT {string.Join(", ", table.Columns.Select(c => Sql.Quoted(c.Name)))} FROM {Sql.Quoted(table.Name)}";
        await using var row = await command.ExecuteReaderAsync(cancel);
        await JsonSerializer.SerializeAsync(
            to,
            table.Columns.Select(c => new[] { c.Name, c.Kind.ToString() }),
            cancellationToken: cancel
        );
        to.WriteByte((byte)'\n');
        await using var json = new Utf8JsonWriter(to, Compact);
        var rows = 0L;
        for (; await row.ReadAsync(cancel); rows++)
        {
            json.WriteStartArray();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                table.Columns[i].Write(json, row, i);
            }

            json.WriteEndArray();
            await json.FlushAsync(cancel);
            to.WriteByte((byte)'\n');
            json.Reset();
        }

        _rows[table.Name] = rows;
    }

    /// <summary>
    /// Every file that a version of evidence names. Files are kept under their hash and never change, so they need not
    /// be of one moment.
    /// </summary>
    private async Task EvidenceAsync(ZipArchive zip, Action<string> progress, CancellationToken cancel)
    {
        var named = await db.Set<EvidenceVersion>()
            .AsNoTracking()
            .Where(v => v.Sha256 != null)
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
