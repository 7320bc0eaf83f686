using System.Diagnostics;
using System.Globalization;
using Throughline.UnseenPapers.Draw;
using Throughline.UnseenPlans.Measure;

// Papers of meetings that nobody has seen, with what a careful person reads out of them, and read: `bench/unseen-papers`.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Given(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
int Number(string name, int otherwise) =>
    Given(name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

var folder = Given("--keep") ?? "artifacts/unseen-papers";
var papers = Enumerable.Range(Number("--seed", 1000), Number("--count", 200)).Select(PaperDraw.Of).ToList();
string PathOf(PaperDraw p, string name) =>
    Path.Combine(Directory.CreateDirectory(Path.Combine(folder, p.Seed % 2 == 0 ? "open" : "held")).FullName, name);
foreach (var paper in papers)
{
    var path = PathOf(paper, paper.Name);
    if (!path.EndsWith(".pdf", StringComparison.Ordinal))
    {
        File.WriteAllBytes(path, paper.Bytes);
    }
    else if (!File.Exists(path))
    {
        File.WriteAllBytes(Path.ChangeExtension(path, ".print.docx"), paper.Bytes);
    }

    File.WriteAllText(Path.ChangeExtension(path, ".gold.json"), paper.Gold);
}

// LibreOffice prints what is to be PDF.
foreach (var half in Directory.GetDirectories(folder))
{
    var printed = Directory.GetFiles(half, "*.print.docx");
    if (printed.Length > 0)
    {
        using var print = Process.Start(
            new ProcessStartInfo("soffice", ["--headless", "--convert-to", "pdf", "--outdir", half, .. printed])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        print.StandardOutput.ReadToEnd();
        print.WaitForExit();
    }

    foreach (var file in printed)
    {
        File.Move(
            Path.ChangeExtension(file, ".pdf"),
            file.Replace(".print.docx", ".pdf", StringComparison.Ordinal),
            overwrite: true
        );
        File.Delete(file);
    }
}

foreach (var paper in papers)
{
    var path = PathOf(paper, paper.Name);
    File.WriteAllBytes(
        Path.ChangeExtension(path, ".reading.json"),
        ReadPaper.Reading(paper.Name, File.ReadAllBytes(path)).ToArray()
    );
}

// What `score.py --dir FOLDER PROGRAM` runs for each: the reading is there already.
var program = Path.Combine(folder, "read");
File.WriteAllText(program, "#!/bin/sh\nexec cat \"${2%.*}.reading.json\"\n");
if (!OperatingSystem.IsWindows())
{
    File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

Console.WriteLine(
    $"{papers.Count} papers in {folder}/open and {folder}/held; to mark one half: score.py --dir {folder}/open {program}"
);
return 0;
