using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Audit.Chain;

namespace Throughline.Cli;

/// <summary>
/// <c>verify [--from SEQ:HASH] [--anchor FILE] [--against FILE]</c>: exit code 0 when everything is whole, 1 when something is not, 2 when it cannot be
/// looked at.
/// </summary>
internal static class VerifyCommand
{
    private const int NotWhole = 1;

    public static Command Make()
    {
        var from = new Option<string?>("--from")
        {
            Description =
                "An end of the chain that verify printed earlier, as SEQ:HASH: also proves that nothing before it "
                + "was rewritten since.",
        };
        var anchor = new Option<string?>("--anchor")
        {
            Description =
                "When everything is whole, write where the record ends to this file: keep it with somebody who does not "
                + "run the server.",
        };
        var against = new Option<string?>("--against")
        {
            Description = "A file that --anchor wrote: also proves that nothing before it was rewritten or cut off.",
        };
        var verify = new Command(
            "verify",
            "Prove that no event, record, document, snapshot or evidence file was changed, removed or slipped in."
        )
        {
            from,
            anchor,
            against,
        };
        verify.SetAction(
            (parsed, cancel) =>
                RunAsync(parsed.GetValue(from), parsed.GetValue(anchor), parsed.GetValue(against), cancel)
        );
        return verify;
    }

    private static Task<int> RunAsync(string? from, string? anchor, string? against, CancellationToken cancel)
    {
        var known = from is null ? null : ChainEnd.Parse(from);
        if (from is not null && known is null)
        {
            return Refuse(
                "--from is the number of an event, a colon and its hash of 64 characters, as verify prints them."
            );
        }

        if (from is not null && against is not null)
        {
            return Refuse("Give --from or --against, not both.");
        }

        if (Noted(against) is var noted && against is not null && noted is null)
        {
            return Refuse("The file of --against is not there, or is none that --anchor wrote.");
        }

        return OpenDatabase.UseAsync(
            async services =>
            {
                var report = await services
                    .GetRequiredService<Verification>()
                    .ProveAsync(known ?? noted?.EventsEnd, noted?.SealsEnd, Console.Error.WriteLine, cancel);
                var code = Print(report, known ?? noted?.EventsEnd, noted);
                return code == 0 && anchor is not null
                    ? await AnchorAsync(report, anchor, services.GetRequiredService<TimeProvider>(), cancel)
                    : code;
            },
            cancel
        );
    }

    private static Task<int> Refuse(string why) => Task.FromResult(Complaint.Say(why));

    private static Anchor? Noted(string? path) =>
        path is not null && File.Exists(path) ? Anchor.Parse(File.ReadAllText(path)) : null;

    private static async Task<int> AnchorAsync(
        VerificationReport report,
        string path,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        try
        {
            await File.WriteAllTextAsync(
                path,
                new Anchor(
                    report.Installation,
                    clock.GetUtcNow().UtcDateTime,
                    report.End.ToString(),
                    report.Seals.ToString()
                ).Write(),
                cancel
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Complaint.Say("The file of --anchor could not be written. Name a file that you may write.");
        }

        Console.WriteLine($"Written to {path}: give it to somebody who does not run the server.");
        return 0;
    }

    private static int Print(VerificationReport report, ChainEnd? known, Anchor? noted)
    {
        var other = noted is not null && noted.Installation != report.Installation;
        if (other)
        {
            Console.WriteLine("The file of --against is of another installation: its first event is another.");
        }

        if (report.Break is { } broken)
        {
            Console.WriteLine($"The chain is broken. {broken.Words}");
        }
        else
        {
            Console.WriteLine(
                $"{Number(report.Events)} events, whole and in "
                    + $"order{(known is null ? "" : ", and the same up to the end that you gave")}."
            );
        }

        Console.WriteLine(
            $"{Number(report.Records)} records, {Number(report.Documents)} documents, {Number(report.Snapshots)} "
                + $"snapshots and {Number(report.EvidenceFiles)} evidence files "
                + $"{(report.Faults.Count == 0 ? "are as they were last written." : $"looked at; not as they were last written: {Number(report.Faults.Count)}")}"
        );
        if (report.WordsTaken > 0 || report.FilesTaken > 0)
        {
            Console.WriteLine(
                $"{Number(report.WordsTaken)} words taken out of {Number(report.TextsTaken)} texts, and "
                    + $"{Number(report.FilesTaken)} files, by two people each time, as the chain says."
            );
        }

        foreach (var fault in report.Faults)
        {
            Console.WriteLine($"  {fault}");
        }

        if (report.IsWhole && report.Events > 0)
        {
            Console.WriteLine($"The chain ends at {report.End}");
            Console.WriteLine(
                "Keep that line somewhere else. Somebody who can rewrite the whole database can make every hash "
                    + "anew; ./run verify --from with that line finds it, or --anchor FILE now and --against FILE later."
            );
        }

        return report.IsWhole && !other ? 0 : NotWhole;
    }

    private static string Number(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
