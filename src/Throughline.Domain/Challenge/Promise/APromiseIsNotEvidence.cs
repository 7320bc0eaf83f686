using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>
/// Asks where a row is rated green or complete and all that stands as evidence speaks of what is yet to be done.
/// </summary>
public sealed class APromiseIsNotEvidence : RowRule
{
    public override string Id => "TL102";

    public override RuleGroup Group => RuleGroup.PromiseAndProof;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "Evidence says what was done, not what will be.";
    public override string Plural =>
        "rows are rated green or complete, and their evidence speaks only of what is still to be done";
    public override string AskTogether => "Which of these have been done since, and what shows it?";

    public override string Reason =>
        "“Will be discussed” shows that nothing had been discussed when it was written. Scrutiny guidance asks for "
        + "what is different now; a promise beside a green rating hides that the date has yet to come, or "
        + "has gone by.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        var cells = words.Evidence.Where(c => !c.TellsNothing).ToList();
        if (
            !words.IsPromised
            || !words.IsDelivered
            || cells.Count == 0
            || !cells.TrueForAll(c => c.IsOnlyPromise)
            || LiveProof.IsCurrent(row, plan)
        )
        {
            yield break;
        }

        var field = words[Field.Target].IsOnlyPromise ? Field.Target : Field.Update;
        var quote = Naming.Quote(words[field].Text);
        yield return Asking.About(
            row,
            plan,
            this,
            $"The row is {Naming.Rated(row)}; what stands as evidence speaks of what is yet to be done: {quote}.",
            $"the row is {Naming.Rated(row)}, and the evidence reads {quote}. Has this been done since, and "
                + $"what shows it?",
            Confidence.High,
            field,
            Field.Rating
        );
    }
}
