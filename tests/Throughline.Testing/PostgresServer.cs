using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Throughline.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own, on loopback, started once for the process and removed with it.
/// </summary>
/// <remarks>
/// THROUGHLINE_TEST_POSTGRES names another server to use. A missing server is a failure that says what to install,
/// never a skip.
/// </remarks>
public static class PostgresServer
{
    private static readonly Lazy<string> Started = new(Start);

    /// <summary>A connection string without a database.</summary>
    public static string ConnectionString => Started.Value;

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable("THROUGHLINE_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Order(StringComparer.Ordinal)
                .Select(d => Path.Combine(d, "bin"))
                .LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : null;
        if (bin is null)
        {
            throw new InvalidOperationException(
                "PostgreSQL's server is not installed. Type: sudo apt-get install postgresql (or name a server in "
                    + "THROUGHLINE_TEST_POSTGRES)."
            );
        }

        var folder = Directory.CreateTempSubdirectory("throughline-pg-").FullName;
        var data = Path.Combine(folder, "data");
        var port = FreePort();
        if (Environment.UserName == "root")
        {
            Run("chown", ["postgres", folder]);
        }

        Run(
            Path.Combine(bin, "initdb"),
            ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
            asPostgres: true
        );
        Run(
            Path.Combine(bin, "pg_ctl"),
            [
                "-D",
                data,
                "-w",
                "-l",
                Path.Combine(folder, "log"),
                "-o",
                $"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c "
                    + $"synchronous_commit=off -k {folder}",
                "start",
            ],
            asPostgres: true
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Run(Path.Combine(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], asPostgres: true);
            Directory.Delete(folder, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port};Username=postgres;Include Error Detail=true;Pooling=true";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(string program, string[] arguments, bool asPostgres = false)
    {
        // initdb refuses to run as root.
        var start =
            asPostgres && Environment.UserName == "root"
                ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
                : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = !program.EndsWith("pg_ctl", StringComparison.Ordinal);
        start.WorkingDirectory = "/tmp";
        using var process =
            Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        if (start.RedirectStandardOutput)
        {
            process.StandardOutput.ReadToEnd();
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
