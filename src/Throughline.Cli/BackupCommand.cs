using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Backups;

namespace Throughline.Cli;

/// <summary>
/// <c>backup FILE [--force]</c>: exit code 0, 1 when evidence files were missing, 2 when no backup was made.
/// </summary>
internal static class BackupCommand
{
    private const int EvidenceMissing = 1;

    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write." };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var backup = new Command("backup", "Write everything, evidence too, into one file, while the product runs.")
        {
            file,
            force,
        };
        backup.SetAction(
            (parsed, cancel) =>
                OpenDatabase.UseAsync(
                    async services =>
                    {
                        try
                        {
                            var manifest = await services
                                .GetRequiredService<Backup>()
                                .WriteAsync(
                                    parsed.GetValue(file)!,
                                    parsed.GetValue(force),
                                    words => Console.Error.WriteLine(words),
                                    cancel
                                );
                            return Print(manifest, parsed.GetValue(file)!);
                        }
                        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                        {
                            return Complaint.Say(
                                "The backup could not be written. Check that the folder is there, that you may "
                                    + "write in it, and that the disk is not full."
                            );
                        }
                    },
                    cancel
                )
        );
        return backup;
    }

    private static int Print(BackupManifest manifest, string path)
    {
        Console.WriteLine(
            $"{path}: {manifest.Rows.Values.Sum().ToString("N0", CultureInfo.InvariantCulture)} rows of "
                + $"{manifest.Rows.Count} tables, {manifest.Members.Count - manifest.Rows.Count} evidence files. "
                + $"The chain ends at {manifest.ChainEnd}"
        );
        foreach (var sha in manifest.MissingEvidence)
        {
            Console.WriteLine($"  An evidence file is missing or damaged, and so is not in the backup: {sha}");
        }

        Console.WriteLine(
            "It holds everything that the database holds, people's names too, and words that are taken out later. Keep "
                + "it as safe as the database, and not longer than you must."
        );
        return manifest.MissingEvidence.Count == 0 ? 0 : EvidenceMissing;
    }
}
