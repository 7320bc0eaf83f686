using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Audit.Chain;

namespace Throughline.Cli;

/// <summary>
/// <c>verify [--from SEQ:HASH]</c>: exit code 0 when everything is whole, 1 when something is not, 2 when it cannot be
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
        var verify = new Command(
            "verify",
            "Prove that no event, document, snapshot or evidence file was changed, removed or slipped in."
        )
        {
            from,
        };
        verify.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(from), cancel));
        return verify;
    }

    private static Task<int> RunAsync(string? from, CancellationToken cancel)
    {
        var known = from is null ? null : ChainEnd.Parse(from);
        return from is not null && known is null
            ? Task.FromResult(
                Complaint.Say(
                    "--from is the number of an event, a colon and its hash of 64 characters, as verify prints them."
                )
            )
            : OpenDatabase.UseAsync(
                async services =>
                {
                    var report = await services
                        .GetRequiredService<Verification>()
                        .ProveAsync(known, words => Console.Error.WriteLine(words), cancel);
                    return Print(report, known);
                },
                cancel
            );
    }

    private static int Print(VerificationReport report, ChainEnd? known)
    {
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
            $"{Number(report.Documents)} documents, {Number(report.Snapshots)} snapshots and "
                + $"{Number(report.EvidenceFiles)} evidence files "
                + $"{(report.Faults.Count == 0 ? "are as they were stored." : $"looked at; {Number(report.Faults.Count)} {(report.Faults.Count == 1 ? "is" : "are")} not as stored:")}"
        );
        foreach (var fault in report.Faults)
        {
            Console.WriteLine($"  {fault}");
        }

        if (report.IsWhole && report.Events > 0)
        {
            Console.WriteLine($"The chain ends at {report.End}");
            Console.WriteLine(
                "Keep that line somewhere else. Somebody who can rewrite the whole database can make every hash "
                    + "anew; ./run verify --from with that line finds it."
            );
        }

        return report.IsWhole ? 0 : NotWhole;
    }

    private static string Number(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
