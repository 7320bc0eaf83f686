using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class AnActionIsNotSoftenedTests : RuleTests<AnActionIsNotSoftened>
{
    [Fact]
    public void Exploring_instead_of_introducing_is_asked_about() =>
        One<AnActionIsNotSoftened>(
            (0, r => r with { Action = "Explore midnight phone cover by duty managers for all stations" })
        )
            .Severity.ShouldBe(Severity.Severe);
}
