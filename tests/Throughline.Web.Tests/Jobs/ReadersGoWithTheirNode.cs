using Throughline.Testing;
using Throughline.Web.Tests.Shell;

namespace Throughline.Web.Tests.Jobs;

/// <summary>A node that is killed takes along the readers that it had started ahead.</summary>
public sealed class ReadersGoWithTheirNode
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task When_it_is_killed_while_they_wait_for_a_file()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        using var node = Node.Start(database.Settings);
        await node.ReadyAsync();
        var readers = SystemProcesses.ChildrenOf(node.Id);
        readers.ShouldNotBeEmpty("a reader is started ahead");
        node.Kill();
        (await SystemProcesses.LeftAfterAsync(readers, Patience)).ShouldBeEmpty();
    }
}
