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
    ["seed-public", var database, var meetings] => await PublicSeeding.RunAsync(database, int.Parse(meetings, null)),
    ["public", var database, var product, var bare, var seconds] => await PublicRun.RunAsync(
        database,
        product,
        bare,
        int.Parse(seconds, null)
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Throughline.Load seed DATABASE PLANS ACTIONS UPDATES | run DATABASE REQUESTS_A_SECOND SECONDS ADDRESS... | "
            + "pages DATABASE ADDRESS PROCESS TIMES [KIND] | seed-public DATABASE MEETINGS | "
            + "public DATABASE PRODUCT BARE SECONDS\nDATABASE is a SQLite file, or a PostgreSQL "
            + "connection string."
    );
    return 2;
}
