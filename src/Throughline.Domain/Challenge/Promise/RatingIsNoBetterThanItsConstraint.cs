using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>
/// Asks where a row is rated green or complete while its own constraint or update names an obstacle that still stands.
/// </summary>
public sealed class RatingIsNoBetterThanItsConstraint : RowRule
{
    public override string Id => "TL105";

    public override RuleGroup Group => RuleGroup.PromiseAndProof;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "A row whose own constraint still stands is not rated as if there were none.";
    public override string Plural =>
        "rows are rated green or complete while something that stands in their way is not resolved";
    public override string AskTogether => "Why are they rated as if nothing did?";

    public override string Reason =>
        "A rating tells the board where to look. An obstacle that is written down beside a green rating is one that "
        + "nobody will help to remove.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        if (!words.IsPromised || !words.IsDelivered)
        {
            yield break;
        }

        foreach (var field in new[] { Field.Constraint, Field.Update })
        {
            var cell = words[field];
            if (cell.Telling.FirstOrDefault(IsInTheWay) is { } obstacle && !cell.Speaks(Says.Resolved))
            {
                yield return Of(row, plan, field, cell.Text, obstacle.Text);
                yield break;
            }
        }
    }

    private Raised Of(PlanRow row, PlanVersion plan, Field field, string cell, string obstacle) =>
        Asking.About(
            row,
            plan,
            this,
            $"The row is {Naming.Rated(row)}; "
                + $"{(field == Field.Constraint ? "its constraint" : "the update")} reads "
                + $"{Naming.Quote(cell)}.",
            $"the row is {Naming.Rated(row)}, and "
                + $"{(field == Field.Constraint ? "the constraint" : "the update")} reads "
                + $"{Naming.Quote(obstacle)}. Has this been resolved, and if not, is the "
                + $"rating right?",
            Confidence.Medium,
            field,
            Field.Rating
        );

    private static bool IsInTheWay(Clause clause) =>
        clause.Speaks(Says.Obstacle) && !clause.Speaks(Says.Conditional | Says.Resolved);
}
