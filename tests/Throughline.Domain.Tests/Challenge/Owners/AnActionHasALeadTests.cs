using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class AnActionHasALeadTests : RuleTests<AnActionHasALead>
{
    [Theory]
    [InlineData(null)]
    [InlineData("TBC")]
    [InlineData("N/A")]
    public void An_action_without_a_lead_is_asked_who_answers(string? lead) =>
        RulesFor(Sound with { Lead = lead }).ShouldContain(nameof(AnActionHasALead));

    [Fact]
    public void A_plan_without_a_column_for_leads_is_not_asked_for_them() =>
        Ask(Plan(Sound with { Lead = null }) with { Columns = new HashSet<Field> { Field.Action } })
            .ShouldNotContain(r => r.Rule is AnActionHasALead);
}
