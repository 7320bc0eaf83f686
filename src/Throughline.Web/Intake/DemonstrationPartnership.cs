using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Intake;

namespace Throughline.Web.Intake;

/// <summary>On an empty database, and only when asked for, lays out a fictional partnership: its papers uploaded, read, and one plan accepted.</summary>
internal static class DemonstrationPartnership
{
    public static async Task SeedAsync(IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, CancellationToken cancel)
    {
        if (!configuration.GetValue("Demonstration", false))
        {
            return;
        }

        await PapersAsync(services, Path.Combine(environment.ContentRootPath, "Demonstration"), cancel);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Core.Access.Actor>().Person = Domain.Access.Person.Program("Demonstration");
        await scope.ServiceProvider.GetRequiredService<Core.Access.DemonstrationPeople>().SeedAsync(cancel);
    }

    private static async Task PapersAsync(IServiceProvider services, string folder, CancellationToken cancel)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Core.Access.Actor>().Person = Domain.Access.Person.Program("Demonstration");
            if (await scope.ServiceProvider.GetRequiredService<ThroughlineDb>().Documents.AnyAsync(cancel))
            {
                return;
            }

            await ReadAsync(scope.ServiceProvider, folder, cancel);
        }

        // A scope of its own, as a request would have: what was read is looked up anew.
        await using (var scope = services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Core.Access.Actor>().Person = Domain.Access.Person.Program("Demonstration");
            await AcceptAsync(scope.ServiceProvider, cancel);
        }
    }

    private static async Task ReadAsync(IServiceProvider services, string folder, CancellationToken cancel)
    {
        var intake = services.GetRequiredService<DocumentIntake>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            await using var content = File.OpenRead(file);
            await intake.UploadAsync(Path.GetFileName(file), content, again: false, cancel);
        }

        var work = services.GetRequiredService<ReadingWork>();
        while (await work.WorkOnceAsync(cancel))
        {
        }
    }

    /// <summary>Two plans accepted, one of them with agencies that answer, so that there is something to look at; the others wait to be reviewed.</summary>
    private static async Task AcceptAsync(IServiceProvider services, CancellationToken cancel)
    {
        var readings = await services.GetRequiredService<IntakeQueries>().RecentAsync(20, cancel);
        foreach (var ending in (string[])[".xlsx", ".docx"])
        {
            if (readings.Find(r => r.DocumentName.EndsWith(ending, StringComparison.Ordinal))?.Drafts.MaxBy(d => d.Rows) is { } draft && await services.GetRequiredService<ReadingReview>().LoadAsync(draft.Id, cancel) is { } view)
            {
                await services.GetRequiredService<PlanAcceptance>().AcceptAsync(draft.Id, view.Version, cancel);
            }
        }
    }
}
