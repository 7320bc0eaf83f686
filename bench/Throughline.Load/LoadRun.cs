using System.Diagnostics;

namespace Throughline.Load;

/// <summary>Asks a running product for its pages at a fixed rate, whether or not it keeps up.</summary>
internal static class LoadRun
{
    private const int SignedIn = 60;

    /// <summary>
    /// Seconds at the same rate before counting: a server is measured as it runs all day, not in the minute after its
    /// start.
    /// </summary>
    private const int WarmUpSeconds = 45;

    public static async Task<int> RunAsync(string database, string[] addresses, int rate, int seconds)
    {
        var people = await Visitors.SignInAsync(database, addresses, SignedIn);
        await WarmUpAsync(people);
        await AtRateAsync(people, rate, WarmUpSeconds, new Timings());
        var timings = new Timings();
        await AtRateAsync(people, rate, seconds, timings);
        Console.WriteLine(
            $"{rate} requests a second for {seconds} s at {string.Join(", ", addresses)}; {timings.Failures} failed"
        );
        timings.Print(Console.Out);
        var (acknowledged, lost) = await people.LostAsync(database);
        Console.WriteLine($"{acknowledged} updates acknowledged, {lost} of them lost");
        return timings.Failures == 0 && lost == 0 ? 0 : 1;
    }

    private static async Task AtRateAsync(Visitors people, int rate, int seconds, Timings timings)
    {
        var watch = Stopwatch.StartNew();
        var due = TimeSpan.FromSeconds(1.0 / rate);
        var running = new List<Task>();
        for (var i = 0; i < rate * seconds; i++)
        {
            var at = due * i;
            if (at > watch.Elapsed)
            {
                await Task.Delay(at - watch.Elapsed);
            }

            running.Add(people.AskAsync(i, watch, at, timings));
            if (running.Count > 10_000)
            {
                running.RemoveAll(t => t.IsCompleted);
            }
        }

        await Task.WhenAll(running);
    }

    /// <summary>
    /// Asks one page after the other, so that each shows its own time and not that of a queue; prints the product's
    /// processor time for each, too.
    /// </summary>
    /// <param name="process">The product's process id.</param>
    public static async Task<int> OneByOneAsync(
        string database,
        string address,
        int process,
        int times,
        string? only = null
    )
    {
        var people = await Visitors.SignInAsync(database, [address], SignedIn);
        await WarmUpAsync(people);
        using var product = Process.GetProcessById(process);
        Console.WriteLine($"one after the other at {address}");
        foreach (var kind in Visitors.Kinds.Where(k => only is null || k == only))
        {
            var timings = new Timings();
            product.Refresh();
            var before = product.TotalProcessorTime;
            for (var i = 0; i < times; i++)
            {
                await people.AskAsync(kind, i, Stopwatch.StartNew(), TimeSpan.Zero, timings);
            }

            product.Refresh();
            timings.Print(Console.Out, only is not null || kind == Visitors.Kinds[0]);
            Console.WriteLine(
                $"{"", -16}{(product.TotalProcessorTime - before).TotalMilliseconds / times, 10:0.0} ms of "
                    + $"processor each"
            );
        }

        return 0;
    }

    private static async Task WarmUpAsync(Visitors people)
    {
        var ignored = new Timings();
        for (var i = 0; i < 200; i++)
        {
            await people.AskAsync(i, Stopwatch.StartNew(), TimeSpan.Zero, ignored);
        }
    }
}
