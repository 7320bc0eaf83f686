using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Packs.Tests.Scoring;
using Throughline.UnseenPlans.Scoring;

namespace Throughline.Packs.Tests.Fictional;

/// <summary>
/// Every fictional pack is read alike from a text, a Word file, a spreadsheet and a PDF with rulings or without.
/// </summary>
[Trait("needs", "server")]
public sealed class FictionalPacksInEveryFormat(Printed printed) : IClassFixture<Printed>
{
    // What cannot be read fully, and why: a text has no colours; a hidden sheet that is printed without rulings reads
    // as two more rows of the
    // plan above it, which say that they may be none.
    private static readonly Dictionary<(string Pack, string Format), double> Floors = new()
    {
        [("colour-only", "txt")] = 0.85,
        [("coloured-dots", "txt")] = 0.9,
        [("broken-pages", "unruled")] = 0.97,
        [("sheets", "unruled")] = 0.9,
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
            score.F1.ShouldBeGreaterThanOrEqualTo(
                Floors.GetValueOrDefault((pack, format), 1),
                string.Join('\n', score.Differences)
            );
            score.RatingsWrong.ShouldBe(0);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_row_that_no_person_reads_says_that_it_is_uncertain(string pack, string format)
    {
        var paper = AllPacks.Fixtures.Single(p => p.Name == pack);
        if (paper.Gold.Count == 0)
        {
            return;
        }

        var reading = Reading.Of($"{pack}.{(format == "unruled" ? "pdf" : format)}", Bytes(paper, format));
        var wanted = paper.Gold.SelectMany(g => g).SelectMany(r => r.Values).Select(RowScore.Fold).ToHashSet();
        foreach (
            var row in reading
                .GetProperty("plans")
                .EnumerateArray()
                .SelectMany(p => p.GetProperty("rows").EnumerateArray())
                .Where(r => !r.TryGetProperty("uncertain", out _))
        )
        {
            foreach (
                var field in new[] { "action", "target", "lead", "owner", "recommendation", "update" }.Where(f =>
                    row.TryGetProperty(f, out _)
                )
            )
            {
                wanted.ShouldContain(RowScore.Fold(row.GetProperty(field).GetString()!), $"{field} of {row}");
            }
        }
    }

    [Theory, InlineData("docx"), InlineData("xlsx"), InlineData("pdf"), InlineData("unruled")]
    public void A_row_that_is_struck_through_is_withdrawn_in_the_reading(string format)
    {
        var rows = Reading
            .Of($"struck.{(format == "unruled" ? "pdf" : format)}", Bytes(Trackers.Struck(), format))
            .GetProperty("plans")[0]
            .GetProperty("rows")
            .EnumerateArray()
            .ToList();
        var withdrawn = rows.Where(r => r.TryGetProperty("withdrawn", out var flag) && flag.GetBoolean()).ToList();
        withdrawn
            .ShouldHaveSingleItem()
            .GetProperty("action")
            .GetString()
            .ShouldBe("Move the duty team to the civic centre.");
        rows.Count.ShouldBeGreaterThan(1);
    }

    private byte[] Bytes(Paper paper, string format) =>
        format switch
        {
            "txt" => TextPaper.Write(paper),
            "docx" => WordPaper.Write(paper),
            "xlsx" => SpreadsheetPaper.Write(paper),
            "pdf" => printed[paper.Name, true],
            _ => printed[paper.Name, false],
        };
}
