using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class OpenPdfTests
{
    [Fact]
    public void It_tells_how_many_pages_there_are()
    {
        using var pdf = new OpenPdf(new Printer().Line("One").NewPage().Line("Two").Print());
        pdf.PageCount.ShouldBe(2);
    }

    [Fact]
    public void A_page_whose_fonts_are_whole_leaves_nothing_out_and_guesses_nothing()
    {
        using var pdf = new OpenPdf(new Printer().Line("Action plan").Print());
        var (page, left, guessed) = pdf.PageWithFaults(1);
        (page.Text, left, guessed).ShouldBe(("Action plan", 0, 0));
    }

    [Fact]
    public void Faults_are_counted_page_by_page()
    {
        var faults = new FontFaults();
        faults.Warn("Skipping a missing font with name F1");
        faults.Warn("We could not find the corresponding character with code 7 in font Odd.");
        faults.Warn("We could not find the corresponding character with code 32 in font Odd.");
        faults.Warn("Something else was said");
        (faults.Left, faults.Guessed).ShouldBe((1, 1));
        faults.Start();
        (faults.Left, faults.Guessed).ShouldBe((0, 0));
    }

    [Fact]
    public void Bytes_that_are_no_pdf_are_not_opened() =>
        Should.Throw<Exception>(() => new OpenPdf("no pdf at all"u8.ToArray()).Dispose());
}
