using Throughline.Load;

return args switch
{
    ["seed", var database, var plans, var actions, var updates] => await Seeding.RunAsync(
        database,
        int.Parse(plans, null),
        int.Parse(actions, null),
        int.Parse(updates, null)
    ),
    ["run", var database, var rate, var seconds, .. var addresses] when addresses.Length > 0 => await LoadRun.RunAsync(
        database,
        addresses,
        int.Parse(rate, null),
        int.Parse(seconds, null)
    ),
    ["pages", var database, var address, var process, var times, .. var only] => await LoadRun.OneByOneAsync(
        database,
        address,
        int.Parse(process, null),
        int.Parse(times, null),
        only.FirstOrDefault()
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Throughline.Load seed DATABASE PLANS ACTIONS UPDATES | run DATABASE REQUESTS_A_SECOND SECONDS ADDRESS... | "
            + "pages DATABASE ADDRESS PROCESS TIMES [KIND]\nDATABASE is a SQLite file, or a PostgreSQL "
            + "connection string."
    );
    return 2;
}
