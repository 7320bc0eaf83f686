using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class ActivityIsNotAResultTests : RuleTests<ActivityIsNotAResult>
{
    [Theory]
    [InlineData("The leaflet was circulated to all teams")]
    [InlineData("On the agenda of the managers' meeting")]
    [InlineData("Training delivered in January 2027")]
    public void An_activity_without_a_result_is_asked_what_came_of_it(string target) =>
        RulesFor(Green(target)).ShouldContain(nameof(ActivityIsNotAResult));

    [Theory]
    [InlineData("Training delivered to 38 of 40 staff")]
    [InlineData("Training delivered; a dip sample found the form in use")]
    [InlineData("All staff have attended the briefing")]
    public void A_count_a_check_or_coverage_is_a_result(string target) =>
        RulesFor(Green(target)).ShouldNotContain(nameof(ActivityIsNotAResult));
}
