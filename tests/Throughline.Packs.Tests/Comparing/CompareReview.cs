using Throughline.Core.Rules;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Comparing;
using Throughline.Domain.Rules;

namespace Throughline.Packs.Tests.Comparing;

/// <summary>A real inspection report and the plan in the same pack that answers it.</summary>
[Trait("packs", "real")]
public sealed class CompareReview(ITestOutputHelper output)
{
    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public void The_reports_sixteen_recommendations_are_read_and_all_have_a_row(string format)
    {
        var read = ReviewRecommendations.In(
            ComparePapers.Material($"{ComparePapers.Improvement}.{format}"),
            Shipped.Vocabulary
        );
        output.WriteLine(
            string.Join(
                '\n',
                read.Select(r =>
                    $"{r.Set} {r.Number} page {r.Place.Page} line {r.Place.Line} words "
                    + $"{r.Text.Split(' ').Length} {r.Kind}"
                )
            )
        );
        var main = read.GroupBy(r => r.Set).MaxBy(g => g.Count())!.ToList();
        main.Select(r => r.Number).ShouldBe(Enumerable.Range(1, 16).Select(i => $"{i}"));
        var match = ReviewMatch.Of(read, ComparePapers.Plan(ComparePapers.Improvement + ".docx"), Shipped.Lexicon);
        var raised = ReviewScrutineer.Ask(match, Shipped.Lexicon);
        output.WriteLine(
            string.Join('\n', raised.Select(r => $"{r.Rule.Name} {r.Confidence} {r.Chief.Row} {r.Chief.Place}"))
        );
        main.ShouldAllBe(r => match.Rows.ContainsKey(r));
        raised.ShouldNotContain(r => r.Confidence == Confidence.High);
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public void Questions_below_findings_and_covering_reports_are_told_apart(string format)
    {
        var read = ReviewRecommendations.In(
            ComparePapers.Material($"{ComparePapers.MultiAgency}.{format}"),
            Shipped.Vocabulary
        );
        output.WriteLine(
            string.Join(
                '\n',
                read.Select(r =>
                    $"{r.Set} {r.Number} page {r.Place.Page} line {r.Place.Line} words "
                    + $"{r.Text.Split(' ').Length} {r.Kind}"
                )
            )
        );
        read.Where(r => r.Kind == DemandKind.Recommendation).ShouldAllBe(r => r.Text.Length > 20);
    }

    [Theory]
    [InlineData(ComparePapers.Improvement)]
    [InlineData(ComparePapers.MultiAgency)]
    public void One_document_in_two_formats_has_few_changes(string pack)
    {
        var changes = DocumentChanges
            .Of(ComparePapers.Material(pack + ".txt"), ComparePapers.Material(pack + ".docx"), Shipped.Lexicon)
            .Where(c => c.Matters >= PlanChanges.OfMeaning)
            .ToList();
        output.WriteLine(
            $"{pack}: {changes.Count} changes: "
                + $"{string.Join(", ", changes.GroupBy(c => c.Kind).Select(g => $"{g.Key} {g.Count()}"))}"
        );
        output.WriteLine(
            string.Join(
                '\n',
                changes.Take(25).Select(c => $"{c.Kind} {c.Matters:0.00} {c.Before?.Place} {c.After?.Place} {c.Why}")
            )
        );
        changes.Count.ShouldBeLessThanOrEqualTo(40);
    }
}
