using Throughline.Domain.Intake.Columns;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

public sealed class CellClassifierTests
{
    private readonly CellClassifier _cells = new(Shipped.Vocabulary);

    [Theory]
    [InlineData("", CellKind.Empty)]
    [InlineData("  ", CellKind.Empty)]
    [InlineData("Amber", CellKind.Rating)]
    [InlineData("G G G", CellKind.Rating)]
    [InlineData("Completed", CellKind.Done)]
    [InlineData("-", CellKind.Silence)]
    [InlineData("No response", CellKind.Silence)]
    [InlineData("3", CellKind.Score)]
    [InlineData("12", CellKind.Numbering)]
    [InlineData("R1.2", CellKind.Numbering)]
    [InlineData("31/03/2027", CellKind.Date)]
    [InlineData("By end of May 2027", CellKind.Date)]
    [InlineData("£12,000", CellKind.Money)]
    [InlineData("DN/SMT", CellKind.Initials)]
    [InlineData("Head of Service", CellKind.Person)]
    [InlineData("1a. Does the board know?", CellKind.QuestionOpening)]
    [InlineData("Forms were sent", CellKind.Short)]
    [InlineData("Forms were sent to all schools of the town", CellKind.Medium)]
    public void A_cell_is_what_it_looks_like(string text, object kind) => _cells.Kind(text).ShouldBe((CellKind)kind);

    [Fact]
    public void More_than_twenty_five_words_are_long() =>
        _cells.Kind(string.Join(' ', Enumerable.Repeat("word", 26))).ShouldBe(CellKind.Long);

    [Fact]
    public void A_name_is_an_agency_once_the_plan_has_it_in_a_column_of_agencies()
    {
        _cells.Kind("Harbour Watch").ShouldBe(CellKind.Short);
        _cells.LearnAgency("Harbour Watch");
        _cells.Kind("harbour  watch").ShouldBe(CellKind.Agency);
        _cells.Kind("Harbour Watch / Police").ShouldBe(CellKind.Agency);
    }

    [Fact]
    public void A_word_is_a_rating_once_the_legend_has_it()
    {
        _cells.Kind("In bloom").ShouldNotBe(CellKind.Rating);
        _cells.LearnRating("In bloom");
        _cells.Kind("In bloom").ShouldBe(CellKind.Rating);
    }

    [Fact]
    public void A_sentence_of_nine_words_is_no_agency_s_name()
    {
        _cells.LearnAgency("The team that looks after all of the files");
        _cells.IsKnownAgency("The team that looks after all of the files").ShouldBeFalse();
    }
}
