using Throughline.Domain.Intake.Rows;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

public sealed class ActionPartsTests
{
    [Theory]
    [InlineData("A) Train staff. B) Audit files. C) Report.", "A,B,C")]
    [InlineData("1. Train staff. 2. Audit files.", "1,2")]
    [InlineData("(i) Train staff (ii) Audit files (iii) Report", "i,ii,iii")]
    [InlineData("Train staff and A) audit files", "")]
    [InlineData("B) Train staff. C) Audit files.", "")]
    [InlineData("A) Train staff. C) Audit files.", "A")]
    [InlineData("Train staff by 1. May", "")]
    public void Labels_count_only_in_sequence_from_the_first(string text, string labels) =>
        string.Join(',', ActionParts.Of(text).Select(p => p.Label)).ShouldBe(labels);

    [Fact]
    public void No_word_between_the_labels_is_lost() =>
        ActionParts
            .Of("A) Train staff. B) Audit files.")
            .Select(p => p.Text)
            .ShouldBe(["Train staff.", "Audit files."]);
}
