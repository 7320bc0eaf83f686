using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Silence;

public sealed class EveryAgencyIsAskedTests : RuleTests<EveryAgencyIsAsked>
{
    [Fact]
    public void A_question_that_skips_an_agency_is_found_even_where_others_answer_together()
    {
        var rows = Answers(8);
        rows.RemoveAll(r =>
            r
                is { Number: "5", Agency: "Police" }
                    or { Number: "6", Agency: "Health" }
                    or { Number: "6", Agency: "Education" }
        );
        rows.Add(rows[0] with { Key = "6both", Number = "6", Agency = "Health & Education" });
        var asked = Ask(Plan([.. rows])).Where(r => r.Rule is EveryAgencyIsAsked).ToList();
        asked.ShouldHaveSingleItem().Agency.ShouldBe("Police");
        asked[0].Question.ShouldContain("no row under 5");
    }
}
