using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class OnePersonAnswersTests : RuleTests<OnePersonAnswers>
{
    [Theory]
    [InlineData("Safeguarding Team")]
    [InlineData("All agencies")]
    [InlineData("Named Nurses")]
    [InlineData("Operational leads")]
    [InlineData("LSCP")]
    [InlineData("Head of Nursing / Named Doctor")]
    public void A_group_is_asked_which_one_person_answers(string lead) =>
        RulesFor(Sound with { Lead = lead }).ShouldContain(nameof(OnePersonAnswers));

    [Theory]
    [InlineData("Priya Nair")]
    [InlineData("Dr Okafor")]
    [InlineData("Head of Service")]
    [InlineData("D/Supt Public Protection")]
    [InlineData("Chair of the Audit Group")]
    [InlineData("Service Manager, Fostering and Placements")]
    [InlineData("Ann Lee, Service Manager & Tom Hart, Team Manager")]
    [InlineData("Safeguarding Team Manager")]
    public void A_person_or_a_post_is_enough(string lead)
    {
        var rules = RulesFor(Sound with { Lead = lead });
        rules.ShouldNotContain(nameof(OnePersonAnswers));
        rules.ShouldNotContain(nameof(ALeadIsMoreThanInitials));
        rules.ShouldNotContain(nameof(AnActionHasALead));
    }
}
