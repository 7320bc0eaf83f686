using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Demonstration;

/// <summary>
/// On an empty database, and only when asked for, lays out a fictional partnership: its people, its papers, two plans
/// accepted, and what became of them in the weeks before today.
/// </summary>
[SeesEverything("plays everybody of a fictional partnership")]
internal static class DemonstrationPartnership
{
    public static async Task SeedAsync(
        IServiceProvider services,
        IConfiguration configuration,
        IHostEnvironment environment,
        CancellationToken cancel
    )
    {
        if (!configuration.GetValue("Demonstration", false))
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<ThroughlineDb>().Set<StoredDocument>().AnyAsync(cancel))
        {
            var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
            await using var stage = new StoryStage(configuration, today);
            await PapersAsync(stage, Path.Combine(environment.ContentRootPath, "Demonstration"), cancel);
            if (Story.CanBeTold(today))
            {
                await new Story(stage, cancel).TellAsync();
            }
        }

        // Whoever is missing in a database that was laid out by an earlier version.
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("Demonstration");
        await scope.ServiceProvider.GetRequiredService<DemonstrationPeople>().SeedAsync(cancel);
    }

    private static async Task PapersAsync(StoryStage stage, string folder, CancellationToken cancel)
    {
        stage.Morning(Story.Began);
        await stage.AsProgramAsync(s => s.GetRequiredService<DemonstrationPeople>().SeedAsync(cancel));
        await stage.AsAsync(DemonstrationPeople.Coordinator, s => ReadAsync(s, folder, cancel));
        await stage.AsAsync(DemonstrationPeople.Coordinator, s => AcceptAsync(s, cancel));

        // Once more: the agencies, whose leads these are, came with the plans.
        await stage.AsProgramAsync(s => s.GetRequiredService<DemonstrationPeople>().SeedAsync(cancel));
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
        while (await work.WorkOnceAsync(cancel)) { }
    }

    /// <summary>
    /// Two plans accepted, one of them with agencies that answer, so that there is something to look at; the others
    /// wait to be reviewed.
    /// </summary>
    private static async Task AcceptAsync(IServiceProvider services, CancellationToken cancel)
    {
        var readings = await services.GetRequiredService<IntakeQueries>().RecentAsync(20, cancel);
        foreach (var ending in (string[])[".xlsx", ".docx"])
        {
            if (
                readings.Find(r => r.DocumentName.EndsWith(ending, StringComparison.Ordinal))?.Drafts.MaxBy(d => d.Rows)
                    is { } draft
                && await services.GetRequiredService<ReadingReview>().LoadAsync(draft.Id, cancel) is { } view
            )
            {
                await services.GetRequiredService<PlanAcceptance>().AcceptAsync(draft.Id, view.Version, cancel);
            }
        }
    }
}
