using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Throughline.Core.Documents.Processes;

/// <summary>
/// On Windows the kernel holds a reading process to its memory, and ends it with its parent, by a job object. The handle
/// stays open as long as this process lives, as it must.
/// </summary>
internal static partial class ReaderJobObject
{
    private const int ExtendedLimits = 9;
    private const uint ProcessMemory = 0x100;
    private const uint EndWithJob = 0x2000;

    /// <exception cref="Win32Exception">The system refused.</exception>
    public static void Hold(Process process, long memory)
    {
        if (OperatingSystem.IsWindows())
        {
            HoldOnWindows(process, memory);
        }
    }

    [SupportedOSPlatform("windows")]
    private static void HoldOnWindows(Process process, long memory)
    {
        var limits = new Limits { LimitFlags = ProcessMemory | EndWithJob, ProcessMemoryLimit = (nuint)memory };
        var job = CreateJobObjectW(0, 0);
        if (
            job == 0
            || !SetInformationJobObject(job, ExtendedLimits, ref limits, (uint)Marshal.SizeOf<Limits>())
            || !AssignProcessToJobObject(job, process.Handle)
        )
        {
            throw new Win32Exception();
        }
    }

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial nint CreateJobObjectW(nint attributes, nint name);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetInformationJobObject(nint job, int kind, ref Limits limits, uint size);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AssignProcessToJobObject(nint job, nint process);

    /// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Limits
    {
        public long PerProcessUserTime;
        public long PerJobUserTime;
        public uint LimitFlags;
        public nuint MinimumWorkingSet;
        public nuint MaximumWorkingSet;
        public uint ActiveProcesses;
        public nuint Affinity;
        public uint PriorityClass;
        public uint SchedulingClass;
        public ulong ReadOperations;
        public ulong WriteOperations;
        public ulong OtherOperations;
        public ulong ReadBytes;
        public ulong WrittenBytes;
        public ulong OtherBytes;
        public nuint ProcessMemoryLimit;
        public nuint JobMemoryLimit;
        public nuint PeakProcessMemory;
        public nuint PeakJobMemory;
    }
}
