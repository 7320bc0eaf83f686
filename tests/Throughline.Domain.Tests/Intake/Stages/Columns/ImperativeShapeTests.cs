using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

/// <summary>What is to be done, told by grammar where no list knows the verb.</summary>
public sealed class ImperativeShapeTests
{
    private static readonly DoingWords Doing = new(
        new Vocabulary(Vocabulary.LoadShipped().Data with { DoingWords = [] })
    );

    [Theory]
    [InlineData("Curate a library of case studies")]
    [InlineData("Dismantle all waiting lists")]
    [InlineData("Assess each child within ten days")]
    [InlineData("1. Embed the new form")]
    [InlineData("Named nurse to curate a library")]
    public void A_plain_verb_before_a_determiner_commands(string text) => Doing.Says(text).ShouldBeTrue();

    [Theory]
    [InlineData("Reviewed the policy")]
    [InlineData("Sent a letter to all schools")]
    [InlineData("In the autumn")]
    [InlineData("There is a gap in supervision")]
    [InlineData("Shows the same as before")]
    [InlineData("Within a year")]
    public void A_past_a_small_word_or_a_plural_does_not(string text) => Doing.Says(text).ShouldBeFalse();
}
