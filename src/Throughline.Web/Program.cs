using Throughline.Core;
using Throughline.Core.Data;
using Throughline.Web;
using Throughline.Web.Intake;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddThroughlineData(builder.Configuration).AddIntake(builder.Configuration).AddPlans();
builder.Services.AddPagesAndSafety(builder.Configuration);
builder.Services.AddHostedService<ReadingService>();
builder.Services.AddSingleton(TimeProvider.System);

var app = builder.Build();
if (Loopback.Refusal(app.Configuration) is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return 1;
}

await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<ThroughlineDb>().MigrateAsync();
}

await DemonstrationPartnership.SeedAsync(app.Services, app.Configuration, app.Environment, app.Lifetime.ApplicationStopping);

app.UsePagesAndSafety();
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Throughline is ready: open {string.Join(" or ", app.Urls)}"));
await app.RunAsync();
return 0;

/// <summary>The entry point, named so that tests can start the host.</summary>
public partial class Program;
