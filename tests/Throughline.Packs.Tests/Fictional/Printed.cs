using System.Diagnostics;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Packs.Tests.Fictional;

/// <summary>The fictional packs as PDF, ruled and unruled, printed once by Chromium.</summary>
public sealed class Printed : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-packs-").FullName;

    public byte[] this[string pack, bool ruled] => File.ReadAllBytes(Path.Combine(_folder, Name(pack, ruled) + ".pdf"));

    public async ValueTask InitializeAsync() =>
        await Parallel.ForEachAsync(
            AllPacks.Fixtures.SelectMany(p => new[] { (p, true), (p, false) }),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (which, cancel) =>
            {
                var (paper, ruled) = which;
                var path = Path.Combine(_folder, Name(paper.Name, ruled));
                await File.WriteAllTextAsync(path + ".html", HtmlPaper.Write(paper, ruled), cancel);
                var start = new ProcessStartInfo(
                    "chromium",
                    [
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        $"--user-data-dir={path}.profile",
                        "--no-pdf-header-footer",
                        $"--print-to-pdf={path}.pdf",
                        $"file://{path}.html",
                    ]
                )
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                };
                using var chromium =
                    Process.Start(start) ?? throw new InvalidOperationException("Chromium did not start.");
                var said = chromium.StandardError.ReadToEndAsync(cancel);
                await chromium.WaitForExitAsync(cancel);
                if (!File.Exists(path + ".pdf"))
                {
                    throw new InvalidOperationException($"Chromium made no PDF: {await said}");
                }
            }
        );

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Name(string pack, bool ruled) => ruled ? pack : pack + "-unruled";
}
