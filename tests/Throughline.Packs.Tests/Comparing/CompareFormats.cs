using Throughline.Core.Rules;
using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Rules;

namespace Throughline.Packs.Tests.Comparing;

/// <summary>
/// One pack in two file formats holds the same plan: what the comparison finds there is its own mistake, or the
/// reader's.
/// </summary>
[Trait("packs", "real")]
public sealed class CompareFormats(ITestOutputHelper output)
{
    [Theory]
    [InlineData(ComparePapers.MultiAgency + ".txt", ComparePapers.MultiAgency + ".docx", 0.02)]
    [InlineData(ComparePapers.MultiAgency + ".docx", ComparePapers.MultiAgency + ".pdf", 0.06)]
    [InlineData(ComparePapers.MultiAgency + ".txt", ComparePapers.MultiAgency + "-unruled.pdf", 0.15)]
    [InlineData(ComparePapers.Improvement + ".txt", ComparePapers.Improvement + ".docx", 0)]
    [InlineData(ComparePapers.Improvement + ".txt", ComparePapers.Improvement + ".pdf", 0.05)]
    [InlineData(ComparePapers.Improvement + ".txt", "003-plan.xlsx", 0)]
    public void The_same_plan_in_two_formats_has_hardly_a_change_of_meaning(string one, string other, double most)
    {
        var (before, after) = (ComparePapers.Plan(one), ComparePapers.Plan(other));
        var match = PlanMatch.Of(before, after, Shipped.Lexicon);
        var changes = PlanChanges.Of(match, Shipped.Lexicon).Where(c => c.Matters >= PlanChanges.OfMeaning).ToList();
        var raised = VersionsScrutineer.Ask(match, Shipped.Lexicon);
        output.WriteLine(
            $"{one} and {other}: {before.Rows.Count} and {after.Rows.Count} rows, {changes.Count} changes of "
                + $"meaning, {raised.Count} questions"
        );
        output.WriteLine(
            string.Join(
                '\n',
                changes
                    .GroupBy(c => (c.Kind, c.Field))
                    .Select(g =>
                        $"{g.Key}: {g.Count()}, rows "
                        + $"{string.Join(' ', g.Take(6).Select(c => $"{string.Join('+', c.BeforeRows.Take(2))}>{string.Join('+', c.AfterRows.Take(2))}"))}"
                    )
            )
        );
        ((double)changes.Count / before.Rows.Count).ShouldBeLessThanOrEqualTo(
            most,
            string.Join(
                '\n',
                changes.Select(c =>
                    $"{c.Kind} {c.Field} {c.Why} "
                    + $"{string.Join('+', c.BeforeRows.Take(3))}>{string.Join('+', c.AfterRows.Take(3))}"
                )
            )
        );
        raised.Count.ShouldBeLessThanOrEqualTo(
            (int)(most * before.Rows.Count / 3),
            string.Join('\n', raised.Select(r => $"{r.Rule.Name}: {r.Chief.Row}"))
        );
    }
}
