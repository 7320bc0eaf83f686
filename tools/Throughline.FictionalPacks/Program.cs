using System.Diagnostics;
using System.Text.Json;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

// Writes the fictional packs as files: `dotnet run --project tools/Throughline.FictionalPacks FOLDER`; PDFs through
// Chromium.
var folder = Directory.CreateDirectory(args.Length > 0 ? args[0] : "artifacts/packs").FullName;
foreach (var paper in AllPacks.Fixtures.Append(Demonstration.Pack()).Append(Demonstration.Workbook()))
{
    var path = Path.Combine(folder, paper.Name);
    File.WriteAllBytes(path + ".txt", TextPaper.Write(paper));
    File.WriteAllBytes(path + ".docx", WordPaper.Write(paper));
    File.WriteAllBytes(path + ".xlsx", SpreadsheetPaper.Write(paper));
    foreach (var (suffix, ruled) in new[] { ("", true), ("-unruled", false) })
    {
        File.WriteAllText($"{path}{suffix}.html", HtmlPaper.Write(paper, ruled));
        Process
            .Start(
                "chromium",
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-pdf-header-footer",
                    $"--print-to-pdf={path}{suffix}.pdf",
                    $"file://{path}{suffix}.html",
                ]
            )
            .WaitForExit();
        File.Delete($"{path}{suffix}.html");
    }

    for (var i = 0; i < paper.Gold.Count; i++)
    {
        File.WriteAllText($"{path}.{i}.rows.json", JsonSerializer.Serialize(paper.Gold[i]));
    }
}
