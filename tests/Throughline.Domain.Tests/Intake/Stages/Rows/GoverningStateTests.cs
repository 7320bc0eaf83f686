using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

/// <summary>Which finding, recommendation and agency hold for a row.</summary>
public sealed class GoverningStateTests
{
    private readonly GoverningState _state = new();
    private readonly List<FieldWords> _ended = [];

    [Fact]
    public void What_stands_above_holds_until_its_like_comes()
    {
        Set(Field.Recommendation, "Ask the child");
        _state.Use(Field.Recommendation)!.Text.ShouldBe("Ask the child");
        Set(Field.Recommendation, "Ask the father");
        _state.Use(Field.Recommendation)!.Text.ShouldBe("Ask the father");
        _ended.ShouldBeEmpty("it governed a row");
    }

    [Fact]
    public void A_new_finding_ends_the_recommendation_and_the_agency_below_the_one_before()
    {
        Set(Field.Finding, "Finding 1");
        Set(Field.Recommendation, "Ask the child");
        Set(Field.Agency, "Police");
        Set(Field.Finding, "Finding 2");
        _state.Use(Field.Recommendation).ShouldBeNull();
        _state.Use(Field.Agency).ShouldBeNull();
    }

    [Fact]
    public void Words_that_governed_no_row_are_told()
    {
        Set(Field.Section, "Theme one");
        Set(Field.Section, "Theme two");
        _ended.ShouldHaveSingleItem().Text.ShouldBe("Theme one");
    }

    [Fact]
    public void An_agency_over_whole_tables_stays_when_a_row_names_a_finding()
    {
        Set(Field.Agency, "Police", always: true);
        Set(Field.Finding, "Finding 2");
        _state.Use(Field.Agency)!.Text.ShouldBe("Police");
        Set(Field.Finding, "Finding 3", always: true);
        _state.Use(Field.Agency).ShouldBeNull();
    }

    [Fact]
    public void A_blank_cell_governs_nothing()
    {
        Set(Field.Question, " ");
        _state.Use(Field.Question).ShouldBeNull();
    }

    private void Set(Field field, string text, bool always = false) =>
        _state.Set(field, FieldWords.Of(text), fromRow: false, always, _ended);
}
