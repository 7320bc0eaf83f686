using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class BandBuilderTests
{
    [Theory]
    [InlineData(116, 1)]
    [InlineData(117, 2)]
    public void Lines_within_a_line_and_a_half_are_one_band(double baseline, int bands) =>
        BandBuilder.Of([Printed.Word("one", 50), Printed.Word("two", 50, baseline)]).Count().ShouldBe(bands);

    [Fact]
    public void Bands_come_from_the_top_with_their_lines() =>
        BandBuilder
            .Of([Printed.Word("third", 50, 160), Printed.Word("first", 50), Printed.Word("second", 50, 112)])
            .Select(b => string.Join('/', b.Lines.Select(l => l.Text)))
            .ShouldBe(["first/second", "third"]);
}
