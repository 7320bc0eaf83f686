using System.Text.Json;

namespace Throughline.Core.Tests.Cli;

/// <summary>
/// Checks papers on the command line, as a person would who has neither the web product nor a database.
/// </summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-cli-").FullName;

    [Fact]
    public async Task It_prints_the_questions_that_matter_most_and_the_figures_with_their_working()
    {
        var (code, output, error) = await CommandLine.RunAsync("check", File("paper.txt", Paper(39)));
        code.ShouldBe(0);
        error.ShouldBeEmpty();
        output.ShouldContain("1. ");
        output.ShouldContain("rows are rated green or complete");
        output.ShouldContain("45 of the 120");
        output.ShouldContain("expected 38%");
    }

    [Fact]
    public async Task A_figure_that_is_right_raises_nothing() =>
        (await CommandLine.RunAsync("check", File("paper.txt", Paper(38)))).Output.ShouldNotContain("expected 38%");

    [Fact]
    public async Task With_json_each_challenge_figure_and_change_has_its_words_and_place()
    {
        var (code, output, _) = await CommandLine.RunAsync(
            "check",
            File("a.txt", Paper(39)),
            File("b.txt", Paper(39, "Scope the new training for every officer")),
            "--json"
        );
        code.ShouldBe(0);
        var root = JsonDocument.Parse(output).RootElement;
        foreach (var challenge in root.GetProperty("challenges").EnumerateArray())
        {
            foreach (var name in new[] { "rule", "severity", "confidence", "quote", "why", "question" })
            {
                challenge.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.String, name);
            }

            challenge.GetProperty("place").GetProperty("document").GetString().ShouldEndWith(".txt");
        }

        var figure = root.GetProperty("figures").EnumerateArray().ShouldHaveSingleItem();
        (
            figure.GetProperty("kind").GetString(),
            figure.GetProperty("stated").GetString(),
            figure.GetProperty("expected").GetString()
        ).ShouldBe(("percent_of_base", "39%", "38%"));
        figure.GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
        root.GetProperty("changes")
            .EnumerateArray()
            .ShouldContain(c => c.GetProperty("after").GetString() == "Scope the new training for every officer");
        root.GetProperty("challenges")
            .EnumerateArray()
            .ShouldContain(c => c.GetProperty("rule").GetString() == "AnActionIsNotSoftened");
    }

    [Fact]
    public async Task Two_papers_without_a_plan_are_compared_paragraph_by_paragraph()
    {
        var (code, output, _) = await CommandLine.RunAsync(
            "check",
            File("a.txt", "All officers will attend the training by May.\n"u8.ToArray()),
            File("b.txt", "Some officers will attend the training by May.\n"u8.ToArray()),
            "--json"
        );
        code.ShouldBe(0);
        JsonDocument
            .Parse(output)
            .RootElement.GetProperty("changes")
            .EnumerateArray()
            .ShouldHaveSingleItem()
            .GetProperty("before")
            .GetString()
            .ShouldStartWith("All officers");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_two_and_one_sentence()
    {
        var good = File("paper.txt", Paper(38));
        foreach (
            var paths in new[]
            {
                new[] { File("empty.pdf", []) },
                [good, Path.Combine(_folder, "missing.pdf")],
                [good, _folder],
            }
        )
        {
            var (code, output, error) = await CommandLine.RunAsync(["check", .. paths, "--json"]);
            (code, output).ShouldBe((2, ""));
            error.Trim().Split('\n').ShouldHaveSingleItem().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Settings_of_ones_own_turn_a_rule_off_and_bad_ones_are_refused_in_a_sentence()
    {
        var paper = File("paper.txt", Paper(38));
        (await CommandLine.RunAsync("check", paper)).Output.ShouldContain("rows are rated green or complete");
        (
            await CommandLine.RunAsync(
                "check",
                paper,
                "--settings",
                File("own.json", """{ "thresholds": {}, "words": {}, "off": ["TL101"] }"""u8.ToArray())
            )
        ).Output.ShouldNotContain("say nothing of what was done");
        (
            await CommandLine.RunAsync("check", paper, "--settings", File("bad.json", "nonsense"u8.ToArray()))
        ).Code.ShouldBe(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A sentence with a percentage, and a plan with green rows that say nothing of what was done.</summary>
    private static byte[] Paper(int percent, string action = "Implement the new training for every officer") =>
        System.Text.Encoding.UTF8.GetBytes(
            $"The team closed 45 of the 120 referrals "
                + $"({percent}%).\n\nRecommendation\tAction\tRAG\tLead\tEvidence\nAsk every child what they "
                + $"want\t{action}\tG\tAda Coyle, Head of Service\t\nWrite down what the child says\tChange the "
                + $"form that teams use\tG\tAda Coyle, Head of Service\t\nLook again after a year\tAudit "
                + $"twenty closed cases\tA\tTom Webb, Auditor\tTen cases were audited in May 2027 and "
                + $"nine were sound\n"
        );

    private string File(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
