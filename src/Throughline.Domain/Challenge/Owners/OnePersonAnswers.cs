using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>Asks where the lead is only a group, or several posts without one named first.</summary>
public sealed class OnePersonAnswers : RowRule
{
    public override string Id => "TL204";

    public override RuleGroup Group => RuleGroup.OwnershipAndTime;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "One person answers for an action, whoever helps.";
    public override string Plural => "actions are led by a group and by no one person";
    public override string AskTogether => "Which one person answers for each?";

    public override string Reason =>
        "A team, a board or “all agencies” cannot be rung up. Others may share the work; one answers for it.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        if (WhoAnswers.In(row, plan, settings) is { Kind: LeadKind.Group or LeadKind.SeveralPosts } who)
        {
            var what = who.Kind == LeadKind.Group ? "a group" : "several posts";
            yield return Asking.About(
                row,
                plan,
                this,
                $"The lead is {what}: {Naming.Quote(who.Text)}.",
                $"the lead is {what}, {Naming.Quote(who.Text)}. Which one person answers for it?",
                who.Kind == LeadKind.Group ? Confidence.High : Confidence.Medium,
                who.Field
            );
        }
    }
}
