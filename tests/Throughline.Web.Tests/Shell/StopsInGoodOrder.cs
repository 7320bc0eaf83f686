using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Testing;

namespace Throughline.Web.Tests.Shell;

/// <summary>The product as a real process that is asked to stop, as a server does it: SIGTERM.</summary>
[Trait("needs", "server")]
public sealed class StopsInGoodOrder
{
    [Fact]
    public async Task It_says_so_first_ends_what_is_under_way_and_ends_itself()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        using var node = Node.Start(database.Settings.Append(KeyValuePair.Create("Stop:DrainSeconds", (string?)"3")));
        await node.ReadyAsync();

        // A request of which half has come.
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, node.Address.Port);
        await using var stream = slow.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /sign-in?handler=Password HTTP/1.1\r\nHost: {node.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nemail"
            )
        );
        node.AskToStop();

        using var client = new HttpClient { BaseAddress = node.Address };
        await UntilAsync(async () => (await client.GetAsync("/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);
        (await (await client.GetAsync("/ready")).Content.ReadAsStringAsync()).ShouldContain("\"stopping\":true");
        (await client.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK, "it serves while others are told");

        await stream.WriteAsync("=a%40b"u8.ToArray().AsMemory(0, 5));
        var bytes = new byte[12];
        await stream.ReadExactlyAsync(bytes);
        Encoding
            .ASCII.GetString(bytes)
            .ShouldStartWith("HTTP/1.1 4", Case.Sensitive, "a form without its token is answered");
        (await node.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_it_was_reading_is_given_back_and_costs_it_no_attempt()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var paper = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, 400_000).Select(i => $"Action {i}: train officer {i} by 31 March 2027\n"))
        );
        await database.InScopeAsync(s =>
            s.GetRequiredService<DocumentIntake>()
                .UploadAsync("long.txt", new MemoryStream(paper), again: false, default)
        );
        using var node = Node.Start(database.Settings);
        await node.ReadyAsync();
        await UntilAsync(async () => (await ReadingAsync(database)).State != ReadingState.Waiting);
        node.AskToStop();
        (await node.EndAsync()).ShouldBe(0);

        var left = await ReadingAsync(database);
        left.State.ShouldNotBe(ReadingState.Reading);
        if (left.State == ReadingState.Waiting)
        {
            (left.LeaseOwner, left.Begun).ShouldBe((null, 0));
        }
    }

    private static Task<StoredReading> ReadingAsync(TestDatabase database) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<StoredReading>().AsNoTracking().SingleAsync()
        );

    private static async Task UntilAsync(Func<Task<bool>> seen)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await seen())
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("It was never seen.");
    }
}
