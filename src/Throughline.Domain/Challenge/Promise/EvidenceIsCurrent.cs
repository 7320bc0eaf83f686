using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>
/// Asks of a delivered row in a live plan whose proof has all gone stale, or speaks only for a time before the plan
/// began.
/// </summary>
public sealed class EvidenceIsCurrent : RowRule
{
    public override string Id => "TL107";

    public override RuleGroup Group => RuleGroup.PromiseAndProof;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "Evidence speaks for the time since the action and is not out of date.";
    public override string Plural => "rows rest on evidence that is out of date, or from before the action";
    public override string AskTogether => "What shows how things stand now?";

    public override string Reason =>
        "An audit of cases from before the action cannot show what the action did, and an old one cannot show "
        + "how things are.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        if (
            row.Live is not { Proof.Count: > 0 } live
            || row.Delivery is not (Plans.Delivery.OnTrack or Plans.Delivery.Complete)
            || plan.AsAt is not { } day
            || live.Proof.Any(p => LiveProof.IsCurrent(p, plan))
        )
        {
            yield break;
        }

        var newest = live.Proof.OrderByDescending(p => p.SpeaksTo).First();
        var how =
            newest.StaleOn <= day ? $"went out of date on {Naming.Day(newest.StaleOn.Value)}"
            : newest.SpeaksFrom > day ? $"speaks for a time from {Naming.Day(newest.SpeaksFrom)} on"
            : $"speaks for the time to {Naming.Day(newest.SpeaksTo)}, before the plan began";
        yield return Asking.About(
            row,
            plan,
            this,
            $"The row is {Naming.Rated(row)}; its newest evidence, {Naming.Quote(newest.Title)}, {how}.",
            $"the newest evidence, {Naming.Quote(newest.Title)}, {how}. What shows how things are now?",
            Confidence.High,
            Field.Rating,
            Field.Action
        );
    }
}
