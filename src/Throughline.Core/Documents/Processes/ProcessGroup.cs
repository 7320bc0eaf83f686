using System.Runtime.InteropServices;

namespace Throughline.Core.Documents.Processes;

/// <summary>
/// A reading process and the programs that it starts, ended together and at one blow. .NET's own end of a process tree stops
/// each process first and looks for its children; a parent that is killed in between leaves them stopped for ever.
/// </summary>
internal static partial class ProcessGroup
{
    private const int Kill = 9;

    /// <summary>Makes this process the first of a group of its own. Not for one that shares a terminal with its parent.</summary>
    public static void Lead()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetGroup(0, 0);
        }
    }

    /// <summary>Ends the group that a child leads.</summary>
    /// <returns>False where it leads none, or none any more.</returns>
    public static bool End(int leader) => !OperatingSystem.IsWindows() && Send(-leader, Kill) == 0;

    /// <summary>Ends this process with its group.</summary>
    /// <returns>False where it leads none.</returns>
    public static bool EndOwn() => GetGroup() == Environment.ProcessId && Send(0, Kill) == 0;

    [LibraryImport("libc", EntryPoint = "setpgid", SetLastError = true)]
    private static partial int SetGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "getpgrp")]
    private static partial int GetGroup();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Send(int process, int signal);
}
