using Throughline.Documents.Pdf.Ink;
using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>A page of A4 upright, 595 by 842 points, whose first letter stands 50 from the left and 62 from the top.</summary>
public sealed class PageTurnTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void However_a_page_is_laid_its_words_stand_where_a_person_who_turns_it_sees_them(int degrees)
    {
        var print = new Printer().Line("Action plan of the partnership");
        print.Page.SetRotation(new PageRotationDegrees(degrees));
        using var pdf = new OpenPdf(print.Print());
        var page = pdf.PageWithFaults(1).Page;
        var turn = new PageTurn(page);
        (turn.Width, turn.Height).ShouldBe((595, 842));
        var (x, y) = turn.Of(page.Letters[0].StartBaseLine.X, page.Letters[0].StartBaseLine.Y);
        x.ShouldBe(50, 0.5);
        y.ShouldBe(62, 0.5);
    }

    [Fact]
    public void A_page_without_words_stays_as_it_is()
    {
        using var pdf = new OpenPdf(new Printer().Print());
        new PageTurn(pdf.PageWithFaults(1).Page).Of(0, 0).ShouldBe((0, 842));
    }
}
