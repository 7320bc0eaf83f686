using Throughline.Documents.Pdf.Ink;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>Rulings and boxes out of the paths of a page 842 points high, y downwards from its top.</summary>
public sealed class RulingBuilderTests
{
    [Fact]
    public void A_straight_stroke_is_a_ruling_and_a_slanting_one_is_none()
    {
        var drawn = Of(page =>
        {
            page.DrawLine(new PdfPoint(50, 742), new PdfPoint(250, 742));
            page.DrawLine(new PdfPoint(50, 742), new PdfPoint(50, 642));
            page.DrawLine(new PdfPoint(50, 742), new PdfPoint(250, 642));
        });
        drawn.Across.ShouldHaveSingleItem().ShouldBe(new(100, 50, 250));
        drawn.Down.ShouldHaveSingleItem().ShouldBe(new(50, 100, 200));
    }

    [Fact]
    public void A_thin_filled_box_is_a_ruling_and_a_thick_one_a_background()
    {
        var drawn = Of(page =>
        {
            page.SetTextAndFillColor(0, 0, 128);
            page.DrawRectangle(new PdfPoint(50, 741), 200, 2, 0.1, true);
            page.DrawRectangle(new PdfPoint(50, 700), 200, 20, 0.1, true);
        });
        drawn.Across.ShouldContain(r => Math.Abs(r.At - 100) < 0.1 && r.Length >= 200);
        drawn.Fills.ShouldHaveSingleItem().Colour.ShouldBe(new Rgb(0, 0, 128));
    }

    [Fact]
    public void A_dot_is_nothing() =>
        Of(page => page.DrawLine(new PdfPoint(50, 742), new PdfPoint(52, 742))).Across.ShouldBeEmpty();

    private static RulingBuilder Of(Action<PdfPageBuilder> draw)
    {
        var pdf = new PdfDocumentBuilder();
        draw(pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4));
        using var open = new OpenPdf(pdf.Build());
        var page = open.Document.GetPage(1);
        var rulings = new RulingBuilder(new PageTurn(page));
        rulings.Read(page.Paths);
        return rulings;
    }
}
