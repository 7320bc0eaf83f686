using Throughline.Domain.Intake.Columns;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

/// <summary>How the cells of a column speak.</summary>
public sealed class ColumnSpeechTests
{
    [Theory]
    [InlineData("Draft shared with partners on 12 March.")]
    [InlineData("Sessions were held in nine schools.")]
    [InlineData("34 of 37 staff have been trained.")]
    [InlineData("Still waiting for the supplier.")]
    [InlineData("No update received")]
    public void What_has_happened_is_past(string cell) => Of(cell).Past.ShouldBe(1);

    [Theory]
    [InlineData("Children are seen alone at every visit")]
    [InlineData("Every young person has a named worker")]
    [InlineData("Read twenty files each month.")]
    [InlineData("Make sure that families know what comes next")]
    public void What_is_hoped_or_to_be_done_is_not(string cell) => Of(cell).Past.ShouldBe(0);

    [Fact]
    public void What_somebody_should_do_is_asked_and_not_done()
    {
        var said = Of("The partnership should review the policy.", "Review the policy.");
        (said.Asking, said.Deeds).ShouldBe((0.5, 0.5));
    }

    [Fact]
    public void What_stands_in_the_way_and_what_it_takes_are_told_by_their_words()
    {
        Of("Vacancies in two teams").Hindered.ShouldBe(1);
        Of("Within existing resources").Paid.ShouldBe(1);
        Of("Children are heard").ShouldSatisfyAllConditions(s => s.Hindered.ShouldBe(0), s => s.Paid.ShouldBe(0));
    }

    private static ColumnSpeech Of(params string[] cells) =>
        ColumnSpeech.Of(cells, new CellClassifier(Shipped.Vocabulary));
}
