using System.Diagnostics;

namespace Throughline.Kill;

/// <summary>What came of it.</summary>
/// <param name="Acknowledged">How many changes of each kind the product had said yes to.</param>
/// <param name="CutOff">How many requests were under way at a kill: for these either is right, all or nothing.</param>
/// <param name="Wrong">Each acknowledged change that was lost and each half change, in words.</param>
public sealed record KillOutcome(
    int Kills,
    IReadOnlyDictionary<string, int> Acknowledged,
    int CutOff,
    TimeSpan Took,
    IReadOnlyList<string> Wrong
)
{
    public string Words =>
        $"{Kills} kills in {Took.TotalMinutes:0.0} minutes; {Acknowledged.Values.Sum()} changes acknowledged: "
        + $"{string.Join(", ", Acknowledged.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Value} {a.Key}"))}; {CutOff} requests were cut off; {Wrong.Count} wrong{(Wrong.Count == 0 ? "." : ":\n" + string.Join('\n', Wrong.Distinct().Take(20)))}";
}

/// <summary>
/// Starts the product, lets people work on it over HTTP, kills it with SIGKILL at a random moment, and looks at what is
/// there: again and again on the same database.
/// </summary>
/// <param name="web">Throughline.Web.dll as it was built.</param>
/// <param name="postgres">A connection string; null for SQLite.</param>
public sealed class KillTest(string web, string? postgres, int seed)
{
    /// <summary>Demonstration people who are of no agency.</summary>
    private const int Offices = 7;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Random _moments = new(seed);
    private readonly Ledger _ledger = new();

    public async Task<KillOutcome> RunAsync(int kills, Action<string> say)
    {
        var began = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("throughline-kill-").FullName;
        var product = new Product(web, folder, postgres);
        var wrong = new List<string>();
        try
        {
            var links = await product.StartAsync(Offices);
            using var coordinator = new Browser(product.Address);
            using var lead = new Browser(product.Address);
            await coordinator.SignInAsync(
                links.First(l => l.Name.Contains(", coordinator", StringComparison.Ordinal)).Link
            );

            // A first plan names agencies, and at the next start each has its lead.
            await new Jobs(_ledger, coordinator, lead).FromPaperToPlanAsync(default);
            if (_ledger.TakeNew().All(a => a.Kind != "plans"))
            {
                throw new InvalidOperationException(
                    "The first plan was not accepted: the test does not fit the product's pages."
                );
            }

            product.Kill();
            links = await product.StartAsync(Offices + 2);
            await lead.SignInAsync(links.First(l => l.Name.Contains(", agency lead", StringComparison.Ordinal)).Link);
            await using var check = new Check(folder, postgres);
            for (var kill = 1; kill <= kills; kill++)
            {
                await WorkAndKillAsync(product, coordinator, lead);
                await product.StartAsync();
                wrong.AddRange((await check.LookAsync(_ledger.TakeNew())).Select(w => $"kill {kill}: {w}"));
                if (!await lead.IsSignedInAsync())
                {
                    wrong.Add($"kill {kill}: the lead was signed out");
                }

                if (kill % 10 == 0)
                {
                    say($"{kill} kills, {_ledger.Count} changes acknowledged, {wrong.Count} wrong");
                }
            }

            // All of them once more: nothing that was there after one kill may be gone after a later one.
            wrong.AddRange((await check.LookAsync(_ledger.All())).Select(w => $"at the end: {w}"));
        }
        finally
        {
            product.Kill();
            Directory.Delete(folder, recursive: true);
        }

        return new(kills, _ledger.ByKind(), _ledger.CutOff, began.Elapsed, wrong);
    }

    private async Task WorkAndKillAsync(Product product, Browser coordinator, Browser lead)
    {
        using var stop = new CancellationTokenSource();
        var jobs = new Jobs(_ledger, coordinator, lead);
        Task[] people =
        [
            jobs.RunAsync(jobs.FromPaperToPlanAsync, stop.Token),
            jobs.RunAsync(jobs.FromPaperToPlanAsync, stop.Token),
            jobs.RunAsync(jobs.UpdateAsync, stop.Token),
            jobs.RunAsync(jobs.EvidenceAsync, stop.Token),
            jobs.RunAsync(jobs.DecideAsync, stop.Token),
        ];

        // A moment that work decides, not the machine's speed: after some changes, somewhere within the next.
        var enough = _ledger.New + _moments.Next(3, 11);
        for (var waited = Stopwatch.StartNew(); _ledger.New < enough && waited.Elapsed < Longest; )
        {
            await Task.Delay(5);
        }

        await Task.Delay(_moments.Next(400));
        product.Kill();
        await stop.CancelAsync();
        await Task.WhenAll(people);
    }
}
