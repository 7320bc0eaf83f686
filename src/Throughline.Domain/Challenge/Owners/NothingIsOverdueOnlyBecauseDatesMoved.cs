using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>
/// Asks of a live plan in which few or no dates are overdue, and many would be by the date first promised.
/// </summary>
public sealed class NothingIsOverdueOnlyBecauseDatesMoved : PlanRule
{
    public override string Id => "TL208";

    public override RuleGroup Group => RuleGroup.OwnershipAndTime;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "A plan is not kept from being overdue by moving its dates.";
    public override string Plural => "plans have nothing overdue only because dates were moved";
    public override string AskTogether => "What would be overdue by the first dates?";

    public override string Reason => "Each extension may be right; together they can hide that a plan is late.";

    public override IEnumerable<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        var live = plan.Rows.Where(r => r.IsOpen && r.Live is not null).ToList();
        if (plan.AsAt is not { } day || live.Count == 0)
        {
            yield break;
        }

        var facts = live.ConvertAll(r => (Row: r, Facts: FactsOf(r, r.Live!)));
        var moved = MovedDates.Of(facts.Select(f => f.Facts), day);
        if (
            moved.Overdue > 0
            || moved.SavedByExtension < settings.Threshold("movedLeast")
            || moved.SavedByExtension < settings.Threshold("movedShare") * moved.Dated
        )
        {
            yield break;
        }

        var saved = facts.Where(f => DueDates.IsSavedByExtension(f.Facts, day)).Select(f => f.Row);
        yield return new()
        {
            Rule = this,
            Words = [.. saved.Select(r => Naming.Words(r, plan, Plans.Field.Target))],
            Why = moved.Sentence,
            Question =
                $"{moved.Sentence} What has kept these actions from the dates that were first promised, and what "
                + $"will be different now?",
        };
    }

    private static DateFacts FactsOf(PlanRow row, LiveFacts live) =>
        DateFacts.Of(live.Due, live.FirstDue, live.TimesMoved, row.Delivery, ClosureStage.Open, row.Withdrawn);
}
