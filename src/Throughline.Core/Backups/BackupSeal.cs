using System.Security.Cryptography;
using System.Text;

namespace Throughline.Core.Backups;

/// <summary>
/// The SHA-256 of a whole backup, kept as the zip's comment: its last 64 characters. Every byte of the file is under
/// it, those of the zip's own form too.
/// </summary>
internal static class BackupSeal
{
    public const int Length = 64;

    /// <summary>Stands in the comment until the file is whole.</summary>
    public static readonly string Open = new('0', Length);

    /// <summary>A new file for nobody but whom the program runs as: it will hold what the database holds.</summary>
    public static FileStream Create(string path)
    {
        var how = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, how);
    }

    /// <summary>Writes the seal over the end of a finished zip, and sees the file to the disk.</summary>
    public static async Task SetAsync(FileStream file, CancellationToken cancel)
    {
        var seal = await HashAsync(file, cancel);
        file.Seek(-Length, SeekOrigin.End);
        await file.WriteAsync(Encoding.ASCII.GetBytes(seal), cancel);
        file.Flush(flushToDisk: true);
    }

    /// <returns>False when the file is cut short, changed anywhere, or no backup.</returns>
    public static async Task<bool> HoldsAsync(FileStream file, CancellationToken cancel)
    {
        if (file.Length <= Length)
        {
            return false;
        }

        var seal = await HashAsync(file, cancel);
        var written = new byte[Length];
        file.Seek(-Length, SeekOrigin.End);
        await file.ReadExactlyAsync(written, cancel);
        return Encoding.Latin1.GetString(written).Equals(seal, StringComparison.Ordinal);
    }

    private static async Task<string> HashAsync(FileStream file, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var left = file.Length - Length;
        var buffer = new byte[1024 * 1024];
        file.Seek(0, SeekOrigin.Begin);
        while (left > 0)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancel);
            if (read == 0)
            {
                break;
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
