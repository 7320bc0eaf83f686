using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Shape;

public sealed class NotEverythingIsGreenTests : RuleTests<NotEverythingIsGreen>
{
    [Fact]
    public void All_green_is_asked_about_and_one_amber_answers_it()
    {
        var rows = Answers(3);
        Ask(Plan([.. rows])).ShouldContain(r => r.Rule is NotEverythingIsGreen);
        rows[0] = rows[0] with { Delivery = Delivery.AtRisk };
        Ask(Plan([.. rows])).ShouldNotContain(r => r.Rule is NotEverythingIsGreen);
        Ask(Plan([.. rows.Skip(1).Take(9)])).ShouldNotContain(r => r.Rule is NotEverythingIsGreen);
    }
}
