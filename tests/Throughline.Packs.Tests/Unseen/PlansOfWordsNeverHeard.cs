using System.Text.Json;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.UnseenPlans.Layout;
using Throughline.UnseenPlans.Scoring;

namespace Throughline.Packs.Tests.Unseen;

/// <summary>
/// Thirty open plans read with a third of the words of headings, and a quarter of those of cells, switched off: what is
/// read then is read by evidence and not by lists.
/// </summary>
public sealed class PlansOfWordsNeverHeard
{
    // Just below what was measured; raise it when the reader gets better.
    private const double Floor = 0.89;
    private const double OfHeadings = 0.35;
    private const double OfCells = 0.25;
    private const int Last = 60;

    private static readonly PackReader Reader = new(new ReadingLimits());

    [Fact]
    public void They_are_read_as_well_as_before() =>
        Enumerable
            .Range(1, Last)
            .Where(seed => seed % 2 == 0)
            .AsParallel()
            .Select(seed => Score(seed).Main.F1)
            .Average()
            .ShouldBeGreaterThanOrEqualTo(Floor);

    [Fact]
    public void The_same_seed_hides_the_same_words() =>
        HiddenWords
            .Of(Shipped.Vocabulary.Data, 2, OfHeadings, OfCells)
            .Data.DoingWords.ShouldBe(HiddenWords.Of(Shipped.Vocabulary.Data, 2, OfHeadings, OfCells).Data.DoingWords);

    private static PaperScore Score(int seed)
    {
        var paper = PaperDraw.Of(seed);
        using var output = new MemoryStream();
        ReadingJson.Write(
            output,
            Reader.Read(
                Reader.ReadDocument(paper.Name, paper.Bytes),
                HiddenWords.Of(Shipped.Vocabulary.Data, seed, OfHeadings, OfCells)
            )
        );
        using var json = JsonDocument.Parse(output.ToArray());
        return PaperScore.Of(paper, json.RootElement);
    }
}
