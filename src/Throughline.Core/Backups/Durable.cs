using System.Runtime.InteropServices;

namespace Throughline.Core.Backups;

/// <summary>Files that are wholly there or not there at all, also after the power fails.</summary>
internal static class Durable
{
    /// <summary>Gives a written and flushed file its name in one step, and makes the name itself safe.</summary>
    public static void Rename(string from, string to, bool overwrite)
    {
        File.Move(from, to, overwrite);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>
    /// The disk, or the account that writes, takes no file of this size (EFBIG): .NET says so as of a wrong argument.
    /// </summary>
    public static bool IsTooLarge(Exception fault) =>
        fault is ArgumentOutOfRangeException { ParamName: "value", Source: "System.Private.CoreLib" };

    public static void Flush(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>
    /// .NET opens no folder; without this the name of a new file may be lost though its bytes are safe. Windows keeps
    /// names itself.
    /// </summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, 0);
        if (descriptor >= 0)
        {
            _ = Sync(descriptor);
            _ = Close(descriptor);
        }
    }

    [DllImport(
        "libc",
        EntryPoint = "open",
        CharSet = CharSet.Ansi,
        BestFitMapping = false,
        ThrowOnUnmappableChar = true
    )]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
