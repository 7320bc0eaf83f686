using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Shape;

/// <summary>Asks of a plan in which every rated row is green or complete.</summary>
public sealed class NotEverythingIsGreen : PlanRule
{
    public override string Id => "TL502";

    public override RuleGroup Group => RuleGroup.Shape;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "A plan of many actions has some that are not going well.";
    public override string Plural => "plans have nothing that is not going well";
    public override string AskTogether => "Is there nothing that worries anybody?";

    public override string Reason =>
        "Among many promises some always slip. Where none does, the ratings say what agencies hope, or all that was "
        + "hard has been left out.";

    public override IEnumerable<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        var shape = PlanShape.Of(plan.Rows);
        if (shape.Rated < settings.Threshold("allGreenRows") || shape.Delivered < shape.Rated)
        {
            yield break;
        }

        yield return new()
        {
            Rule = this,
            Words =
            [
                .. plan
                    .Rows.Where(r => r.IsOpen && r.Delivery is not null)
                    .Select(r => Naming.Words(r, plan, Field.Rating)),
            ],
            Why = $"All {shape.Rated} rated rows are green or complete.",
            Question =
                $"All {shape.Rated} rated rows are green or complete. Who has checked the ratings, and which of "
                + $"these actions was the hardest to keep on track?",
        };
    }
}
