using Throughline.Domain.Intake.Columns;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

/// <summary>Names by how they are written, whoever is meant.</summary>
public sealed class NameShapeTests
{
    [Theory]
    [InlineData("Joan Verma")]
    [InlineData("Joan Verma, Head of Audit")]
    [InlineData("Named Nurse (Joan Verma)")]
    [InlineData("Dr A. Reed-Shaw")]
    public void A_name_alone_or_with_a_post_is_a_person(string text) =>
        NameShape.IsPerson(text, CellKind.Short).ShouldBeTrue();

    [Theory]
    [InlineData("Turnover of agency workers")]
    [InlineData("Minutes of the group")]
    [InlineData("Review the Policy of Joan Verma")]
    [InlineData("March 2025 (Q4)")]
    public void What_has_small_words_or_figures_is_none(string text) =>
        NameShape.IsPerson(text, CellKind.Short).ShouldBeFalse();

    [Theory]
    [InlineData("Head of Human Resources")]
    [InlineData("Harbour Women's Refuge")]
    public void All_words_but_those_that_join_have_capitals(string text) => NameShape.IsName(text).ShouldBeTrue();

    [Theory]
    [InlineData("Police")]
    [InlineData("Staff were trained in May")]
    [InlineData("All Done. Form Signed")]
    [InlineData("")]
    public void One_capital_a_sentence_or_nothing_is_no_name(string text) => NameShape.IsName(text).ShouldBeFalse();
}
