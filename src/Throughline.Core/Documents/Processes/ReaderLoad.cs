using System.Diagnostics;
using System.Globalization;

namespace Throughline.Core.Documents.Processes;

/// <summary>What a reading process takes, and the programs that it started: LibreOffice, text recognition.</summary>
/// <param name="Memory">Bytes in memory now.</param>
/// <param name="Work">Processor time so far, that of programs that have ended included.</param>
internal readonly record struct ReaderLoad(long Memory, TimeSpan Work)
{
    private const string Kernel = "/proc";

    /// <summary>Linux counts processor time in hundredths of a second, whatever its clock (USER_HZ).</summary>
    private const double TicksPerSecond = 100;
    private const int Deepest = 8;

    // Fields of /proc/PID/stat after the name, which stands in brackets (proc(5)): 14 to 17, and 24 in pages.
    private const int FirstTime = 11;
    private const int Times = 4;

    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    public static ReaderLoad Of(Process process) =>
        OperatingSystem.IsLinux()
            ? OfTree(process.Id.ToString(CultureInfo.InvariantCulture), 0)
            : new(process.WorkingSet64, process.TotalProcessorTime);

    private static ReaderLoad OfTree(string id, int depth)
    {
        var load = OfOne(id);
        if (depth < Deepest)
        {
            foreach (var child in ChildrenOf(id))
            {
                var below = OfTree(child, depth + 1);
                load = new(load.Memory + below.Memory, load.Work + below.Work);
            }
        }

        return load;
    }

    private static ReaderLoad OfOne(string id)
    {
        var stat = Words($"{Kernel}/{id}/stat");
        var memory = Words($"{Kernel}/{id}/statm").Split(' ');
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < FirstTime + Times || memory.Length < 3)
        {
            return default;
        }

        var ticks = fields.Skip(FirstTime).Take(Times).Sum(f => double.Parse(f, CultureInfo.InvariantCulture));
        // What programs share, as their code, is counted once at most: not here.
        var own =
            long.Parse(memory[1], CultureInfo.InvariantCulture) - long.Parse(memory[2], CultureInfo.InvariantCulture);
        return new(own * Environment.SystemPageSize, TimeSpan.FromSeconds(ticks / TicksPerSecond));
    }

    private static List<string> ChildrenOf(string id)
    {
        try
        {
            return Directory
                .EnumerateDirectories($"{Kernel}/{id}/task")
                .SelectMany(t => Words(t + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToList();
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string Words(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended between two looks.
            return "";
        }
    }
}
