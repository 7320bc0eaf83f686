using System.Diagnostics;
using System.Globalization;
using Throughline.UnseenPlans.Layout;
using Throughline.UnseenPlans.Measure;

// Plans that nobody has seen, drawn from a grammar, through the reader: `bench/unseen`.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Given(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
int Number(string name, int otherwise) =>
    Given(name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

var held = args.Contains("--held");
void Keep(DrawnPaper paper)
{
    if (Given("--keep") is not { } folder || paper.Seed % 2 != 0 != held)
    {
        return;
    }

    var path = Path.Combine(Directory.CreateDirectory(folder).FullName, paper.Name);
    File.WriteAllBytes(path, paper.Bytes);
    for (var i = 0; i < paper.Plans.Count; i++)
    {
        File.WriteAllText(
            Path.ChangeExtension(path, i == 0 ? ".rows.json" : $".plan-{i + 1}.json"),
            paper.Plans[i].Json()
        );
    }
}

if (Given("--only") is { } only)
{
    var one = ReadPaper.Of(int.Parse(only, CultureInfo.InvariantCulture));
    if (UnseenReport.IsHeld(one) && !held)
    {
        Console.Error.WriteLine("Odd seeds are held back: whoever makes the reader better does not look at them.");
        return 1;
    }

    Keep(one.Paper);
    Console.WriteLine(UnseenReport.Details(one));
    return 0;
}

var clock = Stopwatch.StartNew();
var (first, count) = (Number("--seed", 1000), Number("--count", 300));
var all = Enumerable
    .Range(first, count)
    .AsParallel()
    .AsOrdered()
    .Select(seed =>
    {
        var read = ReadPaper.Of(seed);
        Keep(read.Paper);
        return read;
    })
    .ToList();
if (Given("--keep") is { } kept)
{
    // The number of plans, as shared/tools/score_plans.py looks for it.
    File.WriteAllLines(
        Path.Combine(kept, "README.md"),
        all.Where(r => UnseenReport.IsHeld(r) == held).Select(r => $"| {r.Paper.Name} | {r.Paper.Plans.Count} |")
    );
}

var report = new UnseenReport(all, held);
Console.Write(report.Words());
Console.WriteLine(
    $"{count} documents from seed {first} in {clock.Elapsed.TotalSeconds:0} s; one again: --only SEED [--keep FOLDER]{(held ? " --held" : "")}"
);
if (Given("--json") is { } file)
{
    File.WriteAllBytes(file, report.Json());
}

return 0;
