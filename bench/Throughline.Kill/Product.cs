using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Throughline.Kill;

/// <summary>The web product as a process of its own.</summary>
internal sealed class Product(string web, string folder, string? postgres)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <returns>The one-time links that a demonstration prints.</returns>
    /// <param name="links">How many to wait for; 0 starts without the demonstration.</param>
    public async Task<List<(string Name, string Link)>> StartAsync(int links = 0)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [web, "--urls", Address.ToString(), "--contentRoot", Path.GetDirectoryName(web)!]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Data__Path"] = Path.Combine(folder, "kill.db");
        start.Environment["Evidence__Path"] = Path.Combine(folder, "evidence");
        start.Environment["ConnectionStrings__Postgres"] = postgres ?? "";
        start.Environment["Demonstration"] = links > 0 ? "true" : "false";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        _process = Process.Start(start) ?? throw new InvalidOperationException("The product did not start.");
        var lines = new List<string>();
        var linked = new TaskCompletionSource();
        _process.OutputDataReceived += (_, line) =>
        {
            lock (lines)
            {
                lines.Add(line.Data ?? "");
                if (
                    line.Data?.Contains("/sign-in/link/", StringComparison.Ordinal) == true
                    && lines.Count(l => l.Contains("/sign-in/link/", StringComparison.Ordinal)) >= links
                )
                {
                    linked.TrySetResult();
                }
            }
        };
        _process.BeginOutputReadLine();
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginErrorReadLine();
        await AnswersAsync();
        if (links == 0)
        {
            return [];
        }

        await linked.Task.WaitAsync(Patience);
        lock (lines)
        {
            return
            [
                .. lines
                    .Select((l, i) => (Name: i == 0 ? "" : lines[i - 1].Trim(), Link: l.Trim()))
                    .Where(l => l.Link.Contains("/sign-in/link/", StringComparison.Ordinal))
                    .Select(l => (l.Name, new Uri(l.Link).PathAndQuery)),
            ];
        }
    }

    /// <summary>SIGKILL: nothing is finished, flushed or closed.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            try
            {
                if ((await client.GetAsync("/health")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (_process is { HasExited: false })
            {
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("The product did not answer after a kill.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
