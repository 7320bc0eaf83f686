using System.Runtime.InteropServices;

namespace Throughline.Core.Documents.Processes;

/// <summary>Whose child this process is.</summary>
internal static partial class ParentProcess
{
    /// <summary>Its parent's id; 0 where the system does not say, as on Windows, where a job object ends children.</summary>
    public static int Id() => OperatingSystem.IsWindows() ? 0 : GetParent();

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParent();
}
