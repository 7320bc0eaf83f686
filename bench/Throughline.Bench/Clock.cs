using System.Diagnostics;

namespace Throughline.Bench;

/// <summary>Times in milliseconds.</summary>
internal static class Clock
{
    private const int WarmUp = 3000;

    public static double Once(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>
    /// The median of some rounds, after a second (and two rounds at least) of warming up that does not count.
    /// </summary>
    public static double Median(Action act, int rounds)
    {
        var warm = Stopwatch.StartNew();
        for (var i = 0; i < 2 || warm.ElapsedMilliseconds < WarmUp; i++)
        {
            act();
        }

        var times = Enumerable.Range(0, rounds).Select(_ => Once(act)).Order().ToList();
        return times[times.Count / 2];
    }

    /// <summary>
    /// Processor time of one round, the mean over some after warming up: what it would take on a machine that does
    /// nothing else.
    /// </summary>
    public static double Processor(Action act, int rounds)
    {
        act();
        act();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        for (var i = 0; i < rounds; i++)
        {
            act();
        }

        self.Refresh();
        return (self.TotalProcessorTime - before).TotalMilliseconds / rounds;
    }

    public static void Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    /// <summary>The most memory that a program held while it ran, as the kernel counted it.</summary>
    public static long PeakMegabytes(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var drained = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            try
            {
                var line = File.ReadLines($"/proc/{process.Id}/status")
                    .FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
                peak = line is null
                    ? peak
                    : Math.Max(
                        peak,
                        long.Parse(
                            string.Concat(line.Where(char.IsAsciiDigit)),
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    );
            }
            catch (IOException)
            {
                // It ended between the two looks.
            }

            Thread.Sleep(2);
        }

        drained.Wait();
        return peak / 1024;
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        ) ?? throw new InvalidOperationException($"{program} did not start.");
}
