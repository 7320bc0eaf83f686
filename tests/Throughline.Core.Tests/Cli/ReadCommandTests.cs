using System.Text.Json;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Core.Tests.Cli;

/// <summary>Runs the built command as a person would.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-cli-").FullName;

    [Fact]
    public async Task It_prints_a_summary_with_ratings_by_agency_and_silent_agencies()
    {
        var (code, output, _) = await CommandLine.RunAsync(
            "read",
            File("plan.docx", WordPaper.Write(Layouts.BrokenPages()))
        );
        code.ShouldBe(0);
        output.ShouldContain("7 rows");
        output.ShouldContain("Northfold Police");
        output.ShouldContain("Silent");
    }

    [Fact]
    public async Task With_json_nothing_but_json_stands_on_standard_output()
    {
        var (code, output, error) = await CommandLine.RunAsync(
            "read",
            File("plan.xlsx", SpreadsheetPaper.Write(Trackers.Tracker())),
            "--json"
        );
        code.ShouldBe(0);
        error.ShouldBeEmpty();
        JsonDocument.Parse(output).RootElement.GetProperty("plans").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_two_and_one_sentence()
    {
        foreach (
            var path in new[]
            {
                File("empty.pdf", []),
                File("cut.docx", WordPaper.Write(Trackers.Tracker())[..900]),
                File("locked.pdf", "%PDF-1.7 nonsense"u8.ToArray()),
                Path.Combine(_folder, "missing.pdf"),
                _folder,
            }
        )
        {
            var (code, output, error) = await CommandLine.RunAsync("read", path, "--json");
            code.ShouldBe(2, path);
            output.ShouldBeEmpty();
            error.Trim().ShouldNotBeEmpty();
            error.Trim().Split('\n').Length.ShouldBe(1, error);
            error.ShouldNotContain(" at Throughline");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
