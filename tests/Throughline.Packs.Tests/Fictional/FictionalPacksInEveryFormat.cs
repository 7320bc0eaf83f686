using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Packs.Tests.Scoring;

namespace Throughline.Packs.Tests.Fictional;

/// <summary>Every fictional pack is read alike from a text, a Word file, a spreadsheet and a PDF with rulings or without.</summary>
[Trait("needs", "server")]
public sealed class FictionalPacksInEveryFormat(Printed printed) : IClassFixture<Printed>
{
    // What cannot be read fully, and why: a text has no colours; forms and sheets without any ruling leave too little to align; a group's
    // heading without rulings covers the white between the columns under it.
    private static readonly Dictionary<(string Pack, string Format), double> Floors = new()
    {
        [("colour-only", "txt")] = 0.85,
        [("coloured-dots", "txt")] = 0.9,
        [("broken-pages", "unruled")] = 0.97,
        [("grouped-headings", "unruled")] = 0.4,
        [("sheets", "unruled")] = 0.5,
        [("forms", "unruled")] = 0,
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var paper in AllPacks.Fixtures)
            {
                foreach (var format in new[] { "txt", "docx", "xlsx", "pdf", "unruled" })
                {
                    all.Add(paper.Name, format);
                }
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_fictional_pack_is_read(string pack, string format)
    {
        var paper = AllPacks.Fixtures.Single(p => p.Name == pack);
        var reading = Reading.Of($"{pack}.{(format == "unruled" ? "pdf" : format)}", Bytes(paper, format));
        if (paper.Gold.Count == 0)
        {
            reading.GetProperty("plans").GetArrayLength().ShouldBe(0);
        }

        foreach (var gold in paper.Gold)
        {
            var score = RowScore.Best(gold, reading);
            score.F1.ShouldBeGreaterThanOrEqualTo(Floors.GetValueOrDefault((pack, format), 1), string.Join('\n', score.Differences));
            score.RatingsWrong.ShouldBe(0);
        }
    }

    private byte[] Bytes(Paper paper, string format) => format switch
    {
        "txt" => TextPaper.Write(paper),
        "docx" => WordPaper.Write(paper),
        "xlsx" => SpreadsheetPaper.Write(paper),
        "pdf" => printed[paper.Name, true],
        _ => printed[paper.Name, false],
    };
}
