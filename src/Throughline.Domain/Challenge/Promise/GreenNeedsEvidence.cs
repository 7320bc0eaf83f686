using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>
/// Asks where a row is rated green or complete and no cell says what was done, nor is current proof attached.
/// </summary>
public sealed class GreenNeedsEvidence : RowRule
{
    public override string Id => "TL101";

    public override RuleGroup Group => RuleGroup.PromiseAndProof;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "A rating of green or complete says what was done and what shows it.";
    public override string Plural => "rows are rated green or complete and say nothing of what was done";
    public override string AskTogether => "What shows that these were done?";

    public override string Reason =>
        "A rating is a claim. The Child Safeguarding Practice Review Panel's annual reports find again and again "
        + "that actions were called done on the word of the agency alone; a board can assure itself only of "
        + "what is written down.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        if (
            !words.IsPromised
            || !words.IsDelivered
            || words.EvidenceStandsElsewhere
            || !words.ShowsNothing
            || LiveProof.IsCurrent(row, plan)
        )
        {
            yield break;
        }

        var stands = Stands(words[Field.Target], plan);
        yield return Asking.About(
            row,
            plan,
            this,
            $"The row is {Naming.Rated(row)}; {stands}.",
            $"the row is {Naming.Rated(row)}, and {stands}. What was done, and what shows it?",
            Confidence.High,
            Field.Target,
            Field.Rating,
            Field.Action
        );
    }

    /// <summary>What stands where evidence should, and whether its day has passed.</summary>
    private static string Stands(CellWords target, PlanVersion plan)
    {
        var stands =
            target.Text.Length == 0
                ? "no cell says what was done"
                : $"the target or evidence reads {Naming.Quote(target.Text)}";
        var passed =
            plan.AsAt is { } day && target.LastDay is { } due && due < day ? $" ({Naming.Stands(plan, day)})" : "";
        return stands + passed;
    }
}
