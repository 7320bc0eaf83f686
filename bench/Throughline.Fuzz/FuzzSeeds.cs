using Throughline.Documents.Forms;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Constructs;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Fuzz;

/// <summary>
/// The sound files: every fixture in every format that is written here. A new reader joins with a file of its kind in
/// one of these lists, or with any file of a folder; what is done to a file its first bytes decide.
/// </summary>
public static class FuzzSeeds
{
    private const int MadeOfEach = 20;

    /// <summary>Small ones only: thousands are read while somebody waits.</summary>
    public static IReadOnlyList<FuzzSeed> Small { get; } =
    [.. AllPacks.Fixtures.SelectMany(Written), .. Enumerable.Range(0, MadeOfEach).SelectMany(Made), Sheet()];

    /// <summary>The small ones and every file of a folder; the folder may hold any kind.</summary>
    public static IReadOnlyList<FuzzSeed> With(string? folder) =>
        folder is null
            ? Small
            :
            [
                .. Small,
                .. Directory
                    .GetFiles(folder)
                    .Order(StringComparer.Ordinal)
                    .Select(f => new FuzzSeed(Path.GetFileName(f), File.ReadAllBytes(f), FuzzTask.Paper)),
            ];

    /// <summary>Every construct that holds words, which written papers have few of.</summary>
    private static IEnumerable<FuzzSeed> Made(int number) =>
        new[] { MadeDocx.Of(new(number)), MadeXlsx.Of(new(number)), MadePdf.Of(new(number)) }.Select(m => new FuzzSeed(
            m.Name,
            m.Bytes,
            FuzzTask.Paper
        ));

    private static IEnumerable<FuzzSeed> Written(Paper paper) =>
        [
            new("pack.docx", WordPaper.Write(paper), FuzzTask.Paper),
            new("pack.xlsx", SpreadsheetPaper.Write(paper), FuzzTask.Paper),
            new("pack.txt", TextPaper.Write(paper), FuzzTask.Paper),
            new("pack.pdf", PrintedPaper.Write(paper), FuzzTask.Paper),
            new("compact.pdf", PrintedPaper.Write(paper, compact: true), FuzzTask.Paper),
        ];

    private static FuzzSeed Sheet() =>
        new(
            "sheet.xlsx",
            FormWriter.Write(
                new FormWorkbook
                {
                    Title = "A plan",
                    Lines = ["The part of Northfold Police, 2 actions.", "Write only in the yellow cells."],
                    Columns =
                    [
                        new("Action", 40, Fillable: false),
                        new("Rating", 12, Fillable: true, FormColumnKind.Choice),
                        new("Update", 60, Fillable: true, Prompt: "What was done"),
                        new("Target", 14, Fillable: true, FormColumnKind.Date),
                    ],
                    Rows =
                    [
                        new([new("Train all staff", FormTint.OnTrack)], Fillable: true, "1"),
                        new([new("Ask every child")], Fillable: false, "2"),
                    ],
                    Choices = ["On track", "At risk"],
                    Earliest = new(2026, 11, 28),
                    Seal = "seal",
                }
            ),
            FuzzTask.Sheet
        );
}
