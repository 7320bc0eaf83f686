using System.Diagnostics;
using System.Globalization;
using Throughline.Core.Documents.Processes;
using Throughline.Fuzz;

// Mutated files through the readers, as the product uses them: `bench/fuzz`.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Given(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
int Number(string name, int otherwise) =>
    Given(name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

var seed = Number("--seed", Environment.ProcessId);
using var readers = new Readers(new(), new());
var run = new FuzzRun(readers, FuzzSeeds.With(Given("--folder")), seed);

if (Given("--only") is { } only)
{
    var number = int.Parse(only, CultureInfo.InvariantCulture);
    if (Given("--keep") is { } at)
    {
        File.WriteAllBytes(at, run.FileOf(number).Mutated);
    }

    Console.WriteLine(await run.OneAsync(number, CancellationToken.None));
    return 0;
}

var clock = Stopwatch.StartNew();
var (minutes, files) = (Number("--minutes", 60), Number("--files", int.MaxValue));
var report = new FuzzReport();
Console.WriteLine(
    $"{Environment.ProcessorCount} cores, seed {seed}, {readers.SideBySide} side by side; one again: --seed {seed} --only NUMBER [--keep FILE]"
);
await run.RunAsync(
    Enumerable.Range(0, files).TakeWhile(_ => clock.Elapsed < TimeSpan.FromMinutes(minutes)),
    outcome =>
    {
        report.Add(outcome);
        if (outcome.IsWrong || report.Count % 2000 == 0)
        {
            Console.Error.WriteLine(
                $"{report.Count} files after {clock.Elapsed:hh\\:mm\\:ss}: {outcome.Number} {outcome.End}"
            );
        }
    }
);
Console.WriteLine(report.Words(clock.Elapsed));
using var self = Process.GetCurrentProcess();
Console.WriteLine($"This process lives, and held {self.PeakWorkingSet64 / 1024 / 1024} MB at most.");
return report.Wrong.Count == 0 ? 0 : 1;
