using System.Runtime.InteropServices;

namespace Throughline.Core.Data;

/// <summary>
/// Files that only the account under which the product runs may read: mode 0600, their folders 0700. Windows keeps them by
/// the folder's own rights.
/// </summary>
public static partial class PrivateFiles
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = Own | UnixFileMode.UserExecute;
    private const uint NobodyElse = 0b000_111_111;

    /// <summary>
    /// Whatever this process makes from now on, temporary files too, is its own alone. For the product's programs; a library
    /// does not decide for the process that it is in.
    /// </summary>
    public static void TakeAll()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(NobodyElse);
        }
    }

    /// <summary>Makes a folder and those above it that are missing; each is private.</summary>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        // Of several that are missing the system would give only the last the mode.
        foreach (var missing in Missing(Path.GetFullPath(path)).Reverse())
        {
            Directory.CreateDirectory(missing, OwnFolder);
        }
    }

    /// <summary>A new file to write; it must not be there yet.</summary>
    public static FileStream New(string path, FileAccess access = FileAccess.Write)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = access,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Own;
        }

        return new(path, options);
    }

    /// <summary>
    /// A database's file and what SQLite keeps beside it, made private; the file is made when it is missing, since SQLite
    /// would make it as wide as the system lets it. What lies beside takes after it.
    /// </summary>
    public static void Database(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            New(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            foreach (var file in (string[])[path, path + "-wal", path + "-shm", path + "-journal"])
            {
                Narrow(file);
            }
        }
    }

    /// <summary>
    /// A folder that was there before, made private when the database made it, as it holds nothing else. A folder that
    /// somebody shares with other things is left as it is.
    /// </summary>
    public static void FolderOf(string database)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(database))!;
        var stem = Path.GetFileNameWithoutExtension(database);
        if (
            !OperatingSystem.IsWindows()
            && Directory.Exists(folder)
            && Directory
                .EnumerateFileSystemEntries(folder)
                .All(e =>
                    Path.GetFileName(e) is var n
                    && (n.StartsWith(stem, StringComparison.Ordinal) || n is "evidence" or "backups")
                )
        )
        {
            File.SetUnixFileMode(folder, OwnFolder);
        }
    }

    /// <summary>The folder and those above it that are not there, the lowest first.</summary>
    private static IEnumerable<string> Missing(string folder)
    {
        for (var at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    private static void Narrow(string file)
    {
        if (
            !OperatingSystem.IsWindows()
            && File.Exists(file)
            && (File.GetUnixFileMode(file) & ~Own) != UnixFileMode.None
        )
        {
            File.SetUnixFileMode(file, Own);
        }
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mask);
}
