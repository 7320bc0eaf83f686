using System.ComponentModel;
using System.Diagnostics;

namespace Throughline.Core.Documents.Processes;

/// <summary>Which program is started to read: the product's own, whichever of its programs runs.</summary>
internal static class ReaderProgram
{
    /// <summary>
    /// What a reader's collector lets grow before it looks: a document's own elements live as long as its reading, and
    /// each look copies them. With the runtime's choice, the size of the processor's cache, this was a quarter of the time.
    /// </summary>
    private const long YoungBytes = 64L * 1024 * 1024;

    private static readonly string[] Own = ["Throughline.Web", "throughline"];

    public static ProcessStartInfo Of(ReaderSettings settings)
    {
        if (settings.Program is { } named)
        {
            return new(named, [ReaderChild.Command]);
        }

        // A program beside this one is the same version as this one.
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var beside = Own.Select(n => Path.Combine(AppContext.BaseDirectory, n + suffix)).FirstOrDefault(File.Exists);
        return beside is not null
            ? new(beside, [ReaderChild.Command])
            : new(
                "dotnet",
                [
                    Own.Select(n => Path.Combine(AppContext.BaseDirectory, n + ".dll")).First(File.Exists),
                    ReaderChild.Command,
                ]
            );
    }

    /// <summary>The program that runs now, with other arguments.</summary>
    public static ProcessStartInfo This(string[] arguments)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("This program has no path.");
        return string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.Ordinal)
            ? new(program, [Environment.GetCommandLineArgs()[0], .. arguments])
            : new(program, arguments);
    }

    /// <summary>Leaves it nothing of this process's environment, where keys and connections stand, and little memory.</summary>
    public static void Narrow(ProcessStartInfo start, ReaderSettings settings)
    {
        (start.UseShellExecute, start.CreateNoWindow) = (false, true);
        foreach (var name in start.Environment.Keys.Where(v => !Keeps(v)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment[ReaderChild.MemoryVariable] = $"{settings.MemoryBytes}";
        start.Environment[ParentProcess.Variable] = $"{Environment.ProcessId}";
        // The collector gives up first, so that most of what unfolds too far ends in a sentence and not in a kill.
        start.Environment["DOTNET_GCHeapHardLimit"] = $"{settings.MemoryBytes / 4 * 3:X}";
        start.Environment["DOTNET_GCgen0size"] = $"{Math.Min(YoungBytes, settings.MemoryBytes / 8):X}";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
    }

    /// <summary>Ends a reader, whatever it does, and whatever it started.</summary>
    public static void End(Process reader) =>
        End(
            reader,
            // One that has only just begun leads no group yet, and has started nothing.
            static r =>
            {
                if (!ProcessGroup.End(r.Id))
                {
                    r.Kill(entireProcessTree: OperatingSystem.IsWindows());
                }
            }
        );

    /// <summary>Ends a command, which stays in its parent's group to share the terminal, and whatever it started.</summary>
    public static void EndCommand(Process command) => End(command, static c => c.Kill(entireProcessTree: true));

    private static void End(Process process, Action<Process> end)
    {
        try
        {
            if (!process.HasExited)
            {
                end(process);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended already.
        }
    }

    /// <summary>What a .NET program needs to start at all, and the language of its messages.</summary>
    private static bool Keeps(string variable) =>
        variable
            is "PATH"
                or "HOME"
                or "TMPDIR"
                or "TEMP"
                or "TMP"
                or "LANG"
                or "SystemRoot"
                or "windir"
                or "USERPROFILE"
        || variable.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("LC_", StringComparison.Ordinal);
}
