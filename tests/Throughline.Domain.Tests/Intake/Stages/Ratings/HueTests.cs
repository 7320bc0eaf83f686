using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Ratings;

public sealed class HueTests
{
    [Theory]
    [InlineData(255, 0, 0, "R")]
    [InlineData(192, 0, 0, "R")]
    [InlineData(255, 199, 206, "R")]
    [InlineData(255, 192, 0, "A")]
    [InlineData(255, 255, 0, "A")]
    [InlineData(0, 176, 80, "G")]
    [InlineData(198, 239, 206, "G")]
    [InlineData(0, 112, 192, "Complete")]
    [InlineData(112, 48, 160, null)]
    [InlineData(217, 217, 217, null)]
    [InlineData(255, 255, 255, null)]
    [InlineData(0, 0, 0, null)]
    public void Colours_and_their_tints_are_ratings_and_greys_are_none(byte red, byte green, byte blue, string? code) =>
        Hue.RatingOf(new Colour(red, green, blue)).ShouldBe(code);
}
