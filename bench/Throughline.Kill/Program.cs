using Throughline.Kill;

string? Given(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;

var web = Given("--web");
if (web is null)
{
    Console.Error.WriteLine(
        "Throughline.Kill --web Throughline.Web.dll [--kills 200] [--postgres CONNECTION STRING] [--seed NUMBER] [--least CHANGES]"
    );
    return 2;
}

var kills = int.Parse(Given("--kills") ?? "200", System.Globalization.CultureInfo.InvariantCulture);
var seed = int.Parse(Given("--seed") ?? $"{Environment.ProcessId}", System.Globalization.CultureInfo.InvariantCulture);
var least = int.Parse(Given("--least") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
var outcome = await new KillTest(Path.GetFullPath(web), Given("--postgres"), seed).RunAsync(kills, Console.WriteLine);
Console.WriteLine(outcome.Words);
if (outcome.Acknowledged.Values.Sum() is var changes && changes < least)
{
    Console.WriteLine($"{changes} changes are too few to say anything: at least {least} were to be acknowledged.");
    return 1;
}

return outcome.Wrong.Count == 0 ? 0 : 1;
