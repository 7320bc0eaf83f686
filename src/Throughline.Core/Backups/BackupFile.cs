using System.IO.Compression;
using System.Security.Cryptography;
using Throughline.Core.Evidence;

namespace Throughline.Core.Backups;

/// <summary>A backup that was proved whole before anything is taken out of it.</summary>
public sealed class BackupFile : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, BackupMember> _members;

    private BackupFile(ZipArchive zip, BackupManifest manifest)
    {
        (_zip, Manifest) = (zip, manifest);
        _members = manifest.Members.ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    public BackupManifest Manifest { get; }

    /// <param name="migrations">The names of the migrations that this program knows.</param>
    /// <exception cref="BackupRefusedException">The file is damaged, cut short, of a newer program, or no
    /// backup.</exception>
    public static async Task<BackupFile> OpenAsync(
        string path,
        IReadOnlyCollection<string> migrations,
        CancellationToken cancel
    )
    {
        if (!File.Exists(path))
        {
            throw new BackupRefusedException("There is no such file. Check the name and the folder.");
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var backup = await ReadAsync(file, cancel);
            backup.RefuseNewer(migrations);
            backup.RefuseOthers();
            return backup;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            await file.DisposeAsync();
            throw BackupRefusedException.Foreign();
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task<BackupFile> ReadAsync(FileStream file, CancellationToken cancel)
    {
        if (!await BackupSeal.HoldsAsync(file, cancel))
        {
            throw BackupRefusedException.Foreign();
        }

        file.Seek(0, SeekOrigin.Begin);
        var zip = new ZipArchive(file, ZipArchiveMode.Read);
        using var bytes = (zip.GetEntry(BackupManifest.Name) ?? throw BackupRefusedException.Foreign()).Open();
        return new BackupFile(zip, BackupManifest.Parse(bytes));
    }

    public IEnumerable<string> Tables() =>
        _members
            .Keys.Where(m => m.StartsWith(BackupManifest.Tables, StringComparison.Ordinal))
            .Select(m => m[BackupManifest.Tables.Length..^".jsonl".Length]);

    /// <summary>Gives a table's lines to somebody, and proves at the end that they were the ones written.</summary>
    public async Task TableAsync(string table, Func<StreamReader, Task> take)
    {
        var member = _members[$"{BackupManifest.Tables}{table}.jsonl"];
        using var sha = SHA256.Create();
        await using var bytes = Entry(member.Name).Open();
        await using (var hashing = new CryptoStream(bytes, sha, CryptoStreamMode.Read))
        {
            using var reader = new StreamReader(hashing, bufferSize: 1 << 16);
            await take(reader);
            await reader.ReadToEndAsync();
        }

        if (Convert.ToHexStringLower(sha.Hash!) != member.Sha256)
        {
            throw BackupRefusedException.Damaged(member.Name);
        }
    }

    /// <summary>
    /// Puts every evidence file into a store. What is kept under a hash never changes, so nothing that is there is
    /// lost.
    /// </summary>
    /// <returns>How many files.</returns>
    public async Task<int> EvidenceAsync(IEvidenceStore store, CancellationToken cancel)
    {
        var members = _members
            .Values.Where(m => m.Name.StartsWith(BackupManifest.Evidence, StringComparison.Ordinal))
            .ToList();
        foreach (var member in members)
        {
            using var bytes = new MemoryStream();
            await using (var entry = Entry(member.Name).Open())
            {
                await entry.CopyToAsync(bytes, cancel);
            }

            var sha = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
            if (sha != member.Sha256 || sha != member.Name[BackupManifest.Evidence.Length..])
            {
                throw BackupRefusedException.Damaged(member.Name);
            }

            await store.PutAsync(sha, bytes.ToArray(), cancel);
        }

        return members.Count;
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry Entry(string name) => _zip.GetEntry(name) ?? throw BackupRefusedException.Damaged(name);

    private void RefuseNewer(IReadOnlyCollection<string> migrations)
    {
        if (Manifest.Format > BackupManifest.NewestFormat || !migrations.Contains(Manifest.Schema[^1]))
        {
            throw new BackupRefusedException("This backup was made by a newer Throughline. Restore it with that one.");
        }
    }

    private void RefuseOthers()
    {
        var inside = _zip
            .Entries.Select(e => e.FullName)
            .Where(n => n != BackupManifest.Name)
            .ToHashSet(StringComparer.Ordinal);
        if (!inside.SetEquals(_members.Keys) || Manifest.Schema.Count == 0)
        {
            throw BackupRefusedException.Foreign();
        }
    }
}
