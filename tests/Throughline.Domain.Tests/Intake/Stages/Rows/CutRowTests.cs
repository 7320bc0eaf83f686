using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

/// <summary>The first row after a page break.</summary>
public sealed class CutRowTests
{
    private readonly RowBuilder _before = Row((Field.Action, "Train all staff and"), (Field.Update, "Begun in May."));

    [Theory]
    [InlineData(Field.Action, "their managers.", true)]
    [InlineData(Field.Action, "Audit files.", false)]
    [InlineData(Field.Update, "with the first team.", true)]
    [InlineData(Field.Rating, "green", false)]
    [InlineData(Field.Agency, "police", false)]
    public void Words_that_go_on_with_the_row_above_are_its_rest(Field field, string text, bool rest) =>
        CutRow.IsRest(_before, [Of(field, text)]).ShouldBe(rest);

    [Fact]
    public void Nothing_is_no_rest() => CutRow.IsRest(_before, []).ShouldBeFalse();

    [Fact]
    public void What_was_joined_has_both_places_and_is_uncertain()
    {
        CutRow.Join(_before, [Of(Field.Action, "their managers.")]);
        var row = _before.Build(default);
        row.Words[Field.Action].Pieces.Count.ShouldBe(2);
        row.Uncertain.ShouldContain(d => d.Field == Field.Action);
    }

    [Fact]
    public void Of_a_row_of_its_own_only_the_end_of_a_sentence_goes_back()
    {
        var before = Row((Field.Outcome, "Children are heard"), (Field.Action, "Train staff."));
        var left = CutRow.JoinLooseEnds(
            before,
            [Of(Field.Action, "Audit files."), Of(Field.Outcome, "and say so themselves.")]
        );
        left.Select(p => p.Field).ShouldBe([Field.Action]);
        before.TextOf(Field.Outcome).ShouldBe("Children are heard and say so themselves.");
    }

    private static RowBuilder Row(params (Field Field, string Text)[] words)
    {
        var row = new RowBuilder("1", 0, new SourcePlace(1));
        foreach (var (field, text) in words)
        {
            row.Add(field, new SourcePiece(text, new SourcePlace(1)));
        }

        return row;
    }

    private static Placed Of(Field field, string text) => new(field, new SourcePiece(text, new SourcePlace(2)), null);
}
