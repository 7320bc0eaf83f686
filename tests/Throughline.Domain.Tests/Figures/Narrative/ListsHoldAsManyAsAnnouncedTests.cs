using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class ListsHoldAsManyAsAnnouncedTests : RuleTests<ListsHoldAsManyAsAnnounced>
{
    [Fact]
    public void An_announced_list_holds_as_many_as_announced()
    {
        Papers
            .Says("The review made three recommendations:", "1. Buy oil.", "2. Buy glass.")
            .Only()
            .Kind.ShouldBe(FigureKind.CountOfList);
        Papers
            .Says("The review made three recommendations:", "1. Buy oil.", "2. Buy glass.", "3. Buy wicks.")
            .ShouldBeEmpty();
        Papers
            .Says("The service has three outcomes:-", "- light", "- warmth", "- trust", "The next part.")
            .ShouldBeEmpty();
        Papers
            .Says("The service has three outcomes:-", "- light", "- warmth", "The next part.")
            .Only()
            .Kind.ShouldBe(FigureKind.CountOfList);
    }
}
