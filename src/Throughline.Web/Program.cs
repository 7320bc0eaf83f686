using Throughline.Core;
using Throughline.Core.Audit;
using Throughline.Core.Challenge;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Mail;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Updates;
using Throughline.Web;
using Throughline.Web.Demonstration;
using Throughline.Web.Jobs;
using Throughline.Web.Pages.Api;
using Throughline.Web.Pages.Mail.Unsubscribe;
using Throughline.Web.Shell;

if (ReaderCommand.Is(args))
{
    return ReaderCommand.Run();
}

PrivateFiles.TakeAll();
var builder = WebApplication.CreateBuilder(args);

builder.AddQuietLogs();
builder.Services.Configure<HostOptions>(o =>
    o.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore
);

// One capability a line.
builder.Services.AddCore(builder.Configuration);
builder.Services.AddApi(builder.Configuration);

builder.Services.AddPagesAndSafety(builder.Configuration);
builder.Services.AddSignIn(builder.Configuration);
Stopping.AddTo(builder.Services, builder.Configuration);
builder.Services.AddHostedService<ReadingService>();
builder.Services.AddHostedService<PackService>();
builder.Services.AddHostedService<CycleService>();
builder.Services.AddHostedService<PromiseService>();
builder.Services.AddHostedService<MailService>();
builder.Services.AddHostedService<RetentionJob>();
builder.Services.AddHostedService<KeptFormsService>();
builder.Services.AddHostedService<ScanService>();
builder.Services.AddHostedService<AssuranceByDay>();
builder.Services.AddHostedService<AgenciesByDay>();
builder.Services.AddSingleton(TimeProvider.System);

var app = builder.Build();
if (Loopback.Refusal(app.Configuration) is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return 1;
}

if (await DatabaseAtStart.RefusalAsync(app) is { } unready)
{
    Console.Error.WriteLine(unready);
    return 1;
}

if (args is [FirstAdministrator.Command, ..])
{
    return await FirstAdministrator.InviteAsync(app.Services, args);
}

await DemonstrationPartnership.SeedAsync(
    app.Services,
    app.Configuration,
    app.Environment,
    app.Lifetime.ApplicationStopping
);

app.UsePagesAndSafety();
app.MapOneClickUnsubscribe();
await app.StartAsync();
Console.WriteLine($"Throughline is ready: open {string.Join(" or ", app.Urls)}");
await DemonstrationLinks.PrintAsync(app);
await app.WaitForShutdownAsync();
return 0;
