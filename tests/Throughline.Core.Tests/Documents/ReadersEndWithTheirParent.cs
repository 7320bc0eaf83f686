using System.Diagnostics;
using Throughline.Core.Documents.Processes;
using Throughline.Testing;

namespace Throughline.Core.Tests.Documents;

/// <summary>However a parent ends, and whatever it was just doing, none of its readers stays behind.</summary>
public sealed class ReadersEndWithTheirParent
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// A reader that is first stopped and then ended stays stopped for ever where the parent is killed between the two: it
    /// can read no end of its input any more.
    /// </summary>
    [Fact]
    public async Task A_reader_is_ended_at_one_blow_and_is_at_no_moment_stopped()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        for (var round = 0; round < 8; round++)
        {
            var reader = await ReaderProcess.StartAsync(new(), default);
            var child = reader.ProcessId;
            var (watching, seen) = (new TaskCompletionSource(), new HashSet<char>());
            var watch = Task.Run(() =>
            {
                while (SystemProcesses.StateOf(child) is { } state)
                {
                    seen.Add(state);
                    watching.TrySetResult();
                }
            });
            await watching.Task;
            reader.Dispose();
            await watch.WaitAsync(Patience);
            seen.ShouldNotContain('T');
        }
    }

    [Fact]
    public async Task A_command_that_was_killed_leaves_no_reader_at_work()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "slow.pdf");
        await File.WriteAllBytesAsync(file, HostilePdf.Of("drawings that draw the next twice, forty deep"));
        using var command = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "throughline.dll"), "read", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var reader = await OneChildAsync(command.Id);
        await Task.Delay(1000);
        command.Kill();
        await command.WaitForExitAsync();
        (await SystemProcesses.LeftAfterAsync([reader], Patience)).ShouldBeEmpty();
    }

    private static async Task<int> OneChildAsync(int parent)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (SystemProcesses.ChildrenOf(parent) is [var child])
            {
                return child;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("It started no reader.");
    }
}
