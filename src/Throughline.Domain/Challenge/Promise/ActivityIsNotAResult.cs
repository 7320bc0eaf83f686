using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>
/// Asks where a row is rated green or complete and its evidence says only that something took place: sent, discussed,
/// attended, trained, written.
/// </summary>
public sealed class ActivityIsNotAResult : RowRule
{
    public override string Id => "TL103";

    public override RuleGroup Group => RuleGroup.PromiseAndProof;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "Evidence goes beyond activity to what came of it.";
    public override string Plural => "rows are rated green or complete on activity alone: meetings, training, e-mails";
    public override string AskTogether => "What came of it for children, and who checked?";

    public override string Reason =>
        "That training was given does not show that anybody works differently. Working Together to Safeguard "
        + "Children asks partners to evidence impact on children and families; an audit, a count or a change in "
        + "practice does that, an e-mail does not.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        if (LiveProof.IsCurrent(row, plan) || !ShowsActivityAlone(words))
        {
            yield break;
        }

        var field = words[Field.Update].TellsNothing ? Field.Target : Field.Update;
        var quote = Naming.Quote(words[field].Text);
        yield return Asking.About(
            row,
            plan,
            this,
            $"The row is {Naming.Rated(row)}; the evidence says that something took place, not what came of "
                + $"it: {quote}.",
            $"the evidence reads {quote}. What has changed because of it, and how has anybody checked?",
            Confidence.Medium,
            field,
            Field.Rating
        );
    }

    /// <summary>It is called delivered, and its evidence tells of activity and of no result.</summary>
    private static bool ShowsActivityAlone(RowWords words)
    {
        var clauses = words.EvidenceClauses.ToList();
        return words.IsPromised
            && words.IsDelivered
            && !words.EvidenceStandsElsewhere
            && !clauses.TrueForAll(c => c.IsOnlyPromise)
            && !clauses.Exists(c => c.Speaks(Says.Result))
            && clauses.Exists(c => !c.IsOnlyPromise && c.Speaks(Says.Activity));
    }
}
