using System.Diagnostics;
using System.Globalization;

namespace Throughline.Testing;

/// <summary>Processes of this Linux machine, as /proc shows them.</summary>
public static class SystemProcesses
{
    public static List<int> ChildrenOf(int parent) =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0 && Stat(id) is [_, var of, ..] && of == $"{parent}"),
        ];

    /// <returns>'R', 'S', 'T' for stopped, 'Z' for ended; null when it is gone.</returns>
    public static char? StateOf(int process) => Stat(process) is [[var state, ..], ..] ? state : null;

    /// <summary>Waits until they have ended.</summary>
    /// <returns>Those that live on after the time.</returns>
    public static async Task<List<int>> LeftAfterAsync(IReadOnlyCollection<int> processes, TimeSpan patience)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var left = processes.Where(p => StateOf(p) is not (null or 'Z')).ToList();
            if (left.Count == 0 || waited.Elapsed > patience)
            {
                return left;
            }

            await Task.Delay(50);
        }
    }

    /// <summary>What follows the name in a process's own line (proc_pid_stat(5)): state, parent.</summary>
    private static string[] Stat(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
