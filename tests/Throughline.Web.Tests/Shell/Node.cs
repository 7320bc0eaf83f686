using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Throughline.Web.Tests.Shell;

/// <summary>The product as a process of its own, as a server runs it.</summary>
public sealed class Node : IDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];

    private Node(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>All that it wrote to its console.</summary>
    public string Said => string.Join('\n', _said);

    public bool HasEnded => _process.HasExited;

    /// <summary>Where the product's program lies, as it was built beside these tests.</summary>
    public static string Program { get; } =
        Path.Combine(
            AppContext.BaseDirectory.Replace(
                Path.Combine("tests", "Throughline.Web.Tests"),
                Path.Combine("src", "Throughline.Web"),
                StringComparison.Ordinal
            ),
            "Throughline.Web.dll"
        );

    /// <param name="largestFile">Kilobytes after which the system refuses to write on in a file, as a full disk does; for
    /// this process alone, and needs no rights. Null for as large as it likes.</param>
    /// <param name="at">The address that it answers at, such as that of a node that was killed; null for any.</param>
    public static Node Start(
        IEnumerable<KeyValuePair<string, string?>> settings,
        int? largestFile = null,
        Uri? at = null
    )
    {
        var address = at ?? new Uri($"http://127.0.0.1:{FreePort()}");
        string[] command =
        [
            "dotnet",
            Program,
            "--urls",
            address.ToString(),
            "--contentRoot",
            Path.GetDirectoryName(Program)!,
        ];
        var start = new ProcessStartInfo(
            largestFile is null ? command[0] : "bash",
            largestFile is { } kilobytes
                ? ["-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec \"$@\"", "bash", .. command]
                : command[1..]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Demonstration"] = "false";
        if (largestFile is not null)
        {
            // Else the runtime keeps its own code in a file in memory, which is larger.
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value ?? "";
        }

        return new(Process.Start(start) ?? throw new InvalidOperationException("The product did not start."), address);
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (!HasEnded && waited.Elapsed < Patience)
        {
            try
            {
                using var answer = await client.GetAsync("/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) { }

            await Task.Delay(50);
        }

        Assert.Fail($"The product was not ready. It said:\n{Said}");
    }

    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: nothing is finished, flushed or closed.</summary>
    public void Kill()
    {
        if (!HasEnded)
        {
            _process.Kill();
        }

        _process.WaitForExit();
    }

    /// <summary>SIGTERM: as a server asks a program to stop.</summary>
    public void AskToStop() => Signal(_process.Id, Terminate).ShouldBe(0);

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
