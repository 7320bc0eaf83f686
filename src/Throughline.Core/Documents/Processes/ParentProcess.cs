using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Throughline.Core.Documents.Processes;

/// <summary>
/// A reading process ends with its parent, however that ends. Where the parent was killed nobody tells the child, and a child
/// at work does not look at its input; so it looks by itself whose child it is. On Windows a job object ends it.
/// </summary>
internal static partial class ParentProcess
{
    /// <summary>Tells the child whose it is: the parent may be gone before the child can ask.</summary>
    internal const string Variable = "THROUGHLINE_READER_PARENT";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>From now on this process, and whatever it starts, ends when its parent has.</summary>
    public static void EndWithIt()
    {
        if (
            !OperatingSystem.IsWindows()
            && int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var parent)
        )
        {
            // A thread of its own: those of the pool may all be at work.
            new Thread(() => Watch(parent)) { IsBackground = true, Name = "parent" }.Start();
        }
    }

    private static void Watch(int parent)
    {
        while (GetParent() == parent)
        {
            Thread.Sleep(Every);
        }

        // Nothing is finished or closed: an orderly end could wait for the very work that is to end.
        if (!ProcessGroup.EndOwn())
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParent();
}
