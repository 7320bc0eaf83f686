using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Throughline.Core.Packs;

namespace Throughline.Load;

/// <summary>
/// How many of the public's pages a second: of the product from memory, and of a server that does nothing but give the
/// same bytes, which is as fast as this computer can be. Visitors ask over bare sockets, as they share the processors.
/// </summary>
internal static class PublicRun
{
    private const int Visitors = 64;

    /// <summary>Prints requests a second of the product, of the bare server, and their ratio.</summary>
    public static async Task<int> RunAsync(string database, string product, string bare, int seconds)
    {
        var paths = await PathsAsync(database);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var bodies = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var first = Stopwatch.StartNew();
        foreach (var path in paths)
        {
            bodies[path] = await client.GetByteArrayAsync(new Uri(product + path));
        }

        Console.WriteLine(
            $"{paths.Count} pages made in {first.Elapsed.TotalMilliseconds / paths.Count:0.0} ms each; compressed {bodies.Values.Average(b => b.Length) / 1000:0.0} kB, the largest {bodies.Values.Max(b => b.Length) / 1000.0:0.0} kB"
        );
        await using var server = Bare(bare, bodies);
        await server.StartAsync();
        await AtAsync(product, paths, 5);
        var of = await AtAsync(product, paths, seconds);
        await AtAsync(bare, paths, 2);
        var limit = await AtAsync(bare, paths, seconds);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"from memory {of:N0} requests a second; bare Kestrel with the same bytes {limit:N0}; ratio {of / limit:0.00}"
            )
        );
        return 0;
    }

    private static async Task<List<string>> PathsAsync(string database)
    {
        await using var db = Database.Open(database);
        var packs = await db.Set<Pack>()
            .OrderBy(p => p.Id)
            .Take(100)
            .Select(p => new { p.Id, p.MeetingId })
            .ToListAsync();
        return
        [
            "/public",
            "/public/feed",
            .. packs.SelectMany(p => new[] { $"/public/{p.MeetingId}", $"/public/{p.MeetingId}/{p.Id}" }),
        ];
    }

    private static WebApplication Bare(string address, Dictionary<string, byte[]> bodies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        app.Run(http =>
        {
            var body = bodies[http.Request.Path.Value!];
            (http.Response.ContentType, http.Response.ContentLength) = ("text/html; charset=utf-8", body.Length);
            return http.Response.Body.WriteAsync(body).AsTask();
        });
        return app;
    }

    /// <returns>Requests that were answered with 200 a second.</returns>
    private static async Task<double> AtAsync(string address, List<string> paths, int seconds)
    {
        var uri = new Uri(address);
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, Visitors)
                .Select(v => Task.Run(() => VisitAsync(uri, paths, v, watch, TimeSpan.FromSeconds(seconds))))
        );
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> VisitAsync(Uri uri, List<string> paths, int visitor, Stopwatch watch, TimeSpan until)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(uri.Host, uri.Port);
        var asked = paths.ConvertAll(p =>
            Encoding.ASCII.GetBytes($"GET {p} HTTP/1.1\r\nHost: {uri.Authority}\r\nAccept-Encoding: br\r\n\r\n")
        );
        var buffer = new byte[256 * 1024];
        var count = 0;
        for (var at = visitor * 7; watch.Elapsed < until; at++)
        {
            await socket.SendAsync(asked[at % asked.Count]);
            await AnswerAsync(socket, buffer);
            count++;
        }

        return count;
    }

    /// <summary>Reads one whole answer.</summary>
    /// <exception cref="InvalidOperationException">It is not 200 with a length.</exception>
    private static async Task AnswerAsync(Socket socket, byte[] buffer)
    {
        var got = 0;
        for (var end = -1; ; )
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(got));
            got += read;
            if (end < 0 && buffer.AsSpan(0, got).IndexOf("\r\n\r\n"u8) is var at and >= 0)
            {
                end = at + 4 + LengthOf(Encoding.ASCII.GetString(buffer, 0, at));
            }

            if (end >= 0 && got >= end)
            {
                return;
            }

            if (read == 0)
            {
                throw new InvalidOperationException("The connection ended within an answer.");
            }
        }
    }

    private static int LengthOf(string head)
    {
        const string Name = "\r\nContent-Length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) || at < 0)
        {
            throw new InvalidOperationException("A page was not given.");
        }

        var from = at + Name.Length;
        var to = head.IndexOf('\r', from);
        return int.Parse(head.AsSpan(from, (to < 0 ? head.Length : to) - from), CultureInfo.InvariantCulture);
    }
}
