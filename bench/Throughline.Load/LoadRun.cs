using System.Diagnostics;

namespace Throughline.Load;

/// <summary>Asks a running product for its pages at a fixed rate, whether or not it keeps up.</summary>
internal static class LoadRun
{
    private const int SignedIn = 60;

    public static async Task<int> RunAsync(string database, string[] addresses, int rate, int seconds)
    {
        var people = await Visitors.SignInAsync(database, addresses, SignedIn);
        await WarmUpAsync(people);
        var timings = new Timings();
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
        Console.WriteLine($"{rate} requests a second for {seconds} s at {string.Join(", ", addresses)}; {timings.Failures} failed");
        timings.Print(Console.Out);
        var (acknowledged, lost) = await people.LostAsync(database);
        Console.WriteLine($"{acknowledged} updates acknowledged, {lost} of them lost");
        return timings.Failures == 0 ? 0 : 1;
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
