using System.Diagnostics;
using System.Security.Cryptography;
using Throughline.Core.Evidence.Scanning;

namespace Throughline.Core.Tests.Evidence;

/// <summary>ClamAV's own daemon, with a signature of our own, on a socket of its own.</summary>
[Trait("needs", "server")]
public sealed class ClamAvItself : IDisposable
{
    private const string Daemon = "/usr/sbin/clamd";
    private static readonly byte[] Bad = "A file that our own signature names as bad; it does nothing."u8.ToArray();
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-clamd-").FullName;
    private Process? _daemon;

    public void Dispose()
    {
        _daemon?.Kill();
        _daemon?.WaitForExit();
        _daemon?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Finds_what_its_signatures_name_and_nothing_in_other_files()
    {
        var scanner = await StartAsync();
        (await scanner.ScanAsync(Bad, default)).ShouldBe("Throughline.Test.UNOFFICIAL");
        (await scanner.ScanAsync("Twenty cases"u8.ToArray(), default)).ShouldBeNull();
        (await scanner.ScanAsync(new byte[3_000_000], default)).ShouldBeNull("a file of many pieces");
        _daemon!.Kill();
        await _daemon.WaitForExitAsync();
        await Should.ThrowAsync<ScannerAwayException>(() => scanner.ScanAsync(Bad, default));
    }

    private async Task<VirusScanner> StartAsync()
    {
        File.Exists(Daemon).ShouldBeTrue("ClamAV's daemon is missing. Type: sudo apt-get install clamav-daemon");
        var signatures = Directory.CreateDirectory(Path.Combine(_folder, "signatures")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(signatures, "own.hsb"),
            $"{Convert.ToHexStringLower(SHA256.HashData(Bad))}:{Bad.Length}:Throughline.Test:73\n"
        );
        var (settings, socket) = (Path.Combine(_folder, "clamd.conf"), Path.Combine(_folder, "clamd.ctl"));
        await File.WriteAllTextAsync(
            settings,
            $"LocalSocket {socket}\nDatabaseDirectory {signatures}\nForeground yes\nLogFile {_folder}/clamd.log\n"
        );
        _daemon = Process.Start(
            new ProcessStartInfo(Daemon, ["--config-file", settings]) { RedirectStandardOutput = true }
        )!;
        while (!File.Exists(socket))
        {
            _daemon.HasExited.ShouldBeFalse("clamd ended before it listened");
            await Task.Delay(50);
        }

        return new(new ScannerSettings { Address = "unix:" + socket });
    }
}
