using System.Diagnostics;
using System.Text.Json;
using Throughline.Packs.Tests.Scoring;

namespace Throughline.Packs.Tests.Fictional;

/// <summary>The demonstration's own paper reads to the same rows after it went through LibreOffice, whichever way.</summary>
[Trait("needs", "server")]
public sealed class ThroughLibreOffice
{
    private static readonly string[] Fields =
    [
        "number",
        "question",
        "agency",
        "response",
        "action",
        "rating",
        "constraint",
        "target",
        "lead",
        "outcome",
    ];

    private static readonly Lazy<List<string>> Wanted = new(() => Rows("docx", Demonstration));

    private static byte[] Demonstration =>
        File.ReadAllBytes(Path.Combine(Root, "src/Throughline.Web/Demonstration/marrowdale-scrutiny-pack.docx"));

    [Theory]
    [InlineData("docx")]
    [InlineData("odt", "docx")]
    [InlineData("odt")]
    [InlineData("doc")]
    [InlineData("pdf")]
    public void The_same_rows_are_read(params string[] ways)
    {
        var (file, kind) = (Demonstration, "docx");
        foreach (var way in ways)
        {
            (file, kind) = (SavedAs(file, kind, way), way);
        }

        Wanted.Value.Count.ShouldBe(72);
        Rows(kind, file).ShouldBe(Wanted.Value);
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Throughline.slnx")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }

    private static List<string> Rows(string kind, byte[] file) =>
        [
            .. Reading
                .Of("paper." + kind, file)
                .GetProperty("plans")[0]
                .GetProperty("rows")
                .EnumerateArray()
                .Select(r => string.Join(" | ", Fields.Select(f => Word(r, f)))),
        ];

    private static string Word(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value)
            ? string.Join(' ', value.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : "";

    private static byte[] SavedAs(byte[] file, string from, string to)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-office-").FullName;
        try
        {
            File.WriteAllBytes($"{folder}/paper.{from}", file);
            var start = new ProcessStartInfo(
                "soffice",
                [
                    $"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    to,
                    "--outdir",
                    folder + "/saved",
                    $"{folder}/paper.{from}",
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var office = Process.Start(start) ?? throw new InvalidOperationException("soffice did not start.");
            var said = office.StandardError.ReadToEndAsync();
            office.StandardOutput.ReadToEnd();
            office.WaitForExit();
            return File.ReadAllBytes($"{folder}/saved/paper.{to}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
