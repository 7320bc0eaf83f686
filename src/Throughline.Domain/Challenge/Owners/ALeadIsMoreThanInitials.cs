using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>Asks where the lead is initials, with no name and no post.</summary>
public sealed class ALeadIsMoreThanInitials : RowRule
{
    public override string Id => "TL203";

    public override RuleGroup Group => RuleGroup.OwnershipAndTime;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "A lead is named or has a post.";
    public override string Plural => "leads stand as initials only";
    public override string AskTogether => "Who are they, by name or post?";

    public override string Reason =>
        "Only those who know the people can read initials; a member cannot, and nobody can once people have moved on.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        if (WhoAnswers.In(row, plan, settings) is { Kind: LeadKind.Initials } who)
        {
            yield return Asking.About(
                row,
                plan,
                this,
                $"The lead reads {Naming.Quote(who.Text)}.",
                $"the lead reads {Naming.Quote(who.Text)}. Who is that, and in what post?",
                Confidence.High,
                who.Field
            );
        }
    }
}
