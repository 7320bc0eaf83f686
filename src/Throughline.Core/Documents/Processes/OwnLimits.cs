using System.Runtime.InteropServices;

namespace Throughline.Core.Documents.Processes;

/// <summary>
/// What a reading process takes from itself before it touches a file. On Linux the kernel holds it to its memory and
/// writes no core file, which would hold the paper; elsewhere the watcher alone holds it.
/// </summary>
internal static partial class OwnLimits
{
    private const int DataOnLinux = 2;
    private const int CoreOnLinux = 4;

    /// <param name="memory">Bytes that it may have written at once.</param>
    public static void Take(long memory)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (data, none) = (new Limit((ulong)memory, (ulong)memory), new Limit(0, 0));
        _ = SetLimit(DataOnLinux, in data);
        _ = SetLimit(CoreOnLinux, in none);
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
