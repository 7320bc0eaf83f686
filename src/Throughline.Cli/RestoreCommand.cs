using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Backups;

namespace Throughline.Cli;

/// <summary>
/// <c>restore FILE</c>: exit code 0, 1 when what was restored had been broken before the backup was made, 2 when
/// nothing was changed.
/// </summary>
internal static class RestoreCommand
{
    private const int BrokenBefore = 1;

    public static Command Make()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A backup that ./run backup wrote, on either database.",
        };
        var restore = new Command(
            "restore",
            "Put a backup in the place of the database, once it is proved whole. Stop the product first; the "
                + "database that is there is kept aside."
        )
        {
            file,
        };
        restore.SetAction(
            (parsed, cancel) =>
                OpenDatabase.UseAsync(
                    false,
                    async services =>
                    {
                        try
                        {
                            return Print(
                                await services
                                    .GetRequiredService<BackupRestore>()
                                    .RunAsync(parsed.GetValue(file)!, words => Console.Error.WriteLine(words), cancel)
                            );
                        }
                        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                        {
                            return Complaint.Say(
                                "The restore could not read the backup or write beside the database. Check both "
                                    + "folders and that the disk is not full. What is there was left alone."
                            );
                        }
                    },
                    cancel
                )
        );
        return restore;
    }

    private static void PrintWords(Restored restored)
    {
        if (restored.WordsTakenOutAgain > 0)
        {
            Console.WriteLine(
                $"Words about a child that had been taken out since were taken out again: "
                    + $"{restored.WordsTakenOutAgain} {(restored.WordsTakenOutAgain == 1 ? "erasure" : "erasures")}. They "
                    + "went from the places that the database knew. A text that was changed or removed between the backup "
                    + "and the erasure may still hold them: ask for the same words again on the page Words taken out."
            );
        }
    }

    private static int Print(Restored restored)
    {
        var made = restored.Manifest.CreatedAt.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture);
        Console.WriteLine(
            $"Restored the backup of {made} UTC: "
                + $"{restored.Manifest.Rows.Values.Sum().ToString("N0", CultureInfo.InvariantCulture)} rows, "
                + $"{restored.EvidenceFiles} evidence files, every event and every document proved."
        );
        if (restored.Aside is { } aside)
        {
            Console.WriteLine($"What was there before is kept: {aside}. Remove it when you no longer need it.");
        }

        if (restored.ErasedAgain > 0)
        {
            Console.WriteLine(
                $"{restored.ErasedAgain} "
                    + $"{(restored.ErasedAgain == 1 ? "person who had been erased since was" : "people who had been erased since were")} erased again."
            );
        }

        PrintWords(restored);
        foreach (var wrong in restored.Report.Faults.Prepend(restored.Report.Break?.Words).OfType<string>())
        {
            Console.WriteLine($"It had been so when the backup was made: {wrong}");
        }

        return restored.Report.IsWhole ? 0 : BrokenBefore;
    }
}
