using Throughline.FictionalPacks.Writers;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>Words that cannot be read are told with their page; what is broken takes nothing else with it.</summary>
public sealed class WordsDoNotVanishFromPdfs
{
    private const string Plain = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

    [Theory]
    [InlineData("")]
    [InlineData("<</Type/Font/Subtype/Unheard>>")]
    [InlineData("<</Type/Font/Subtype/Type0/BaseFont/Gone/Encoding/Identity-H>>")]
    [InlineData("99 0 R")]
    public void Words_in_a_font_that_cannot_be_loaded_are_told_with_their_page(string font)
    {
        var read = Of(font, "BT /F1 10 Tf 50 700 Td (Read all of this) Tj ET BT /F2 10 Tf 50 600 Td (Lost) Tj ET");
        read.Blocks.OfType<TextBlock>().ShouldContain(b => b.Text == "Read all of this");
        read.Notes.ShouldContain(n =>
            n.StartsWith("On page 1 there are words in a font that cannot be loaded", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Letters_that_their_font_does_not_name_are_told_with_their_page() =>
        Of(
            "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
                + "/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500"
                + "/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>>>>]>>",
            "BT /F1 10 Tf 50 700 Td (Read all of this) Tj ET BT /F2 10 Tf 50 600 Td <0041004200430044> Tj ET"
        )
            .Notes.ShouldContain(n =>
                n.StartsWith("On page 1 there are letters whose font does not say", StringComparison.Ordinal)
            );

    [Theory]
    [InlineData("<</Type/Annot/Subtype/FreeText/Contents(Put on top)>>")]
    [InlineData("<</Type/Annot/Rect[0 0 1 1]/Contents(Put on top)>>")]
    [InlineData("<</Subtype/Widget/FT/Unheard/V(Put on top)/Rect[50 500 200 520]>>")]
    public void A_mark_that_is_broken_does_not_take_the_page_with_it(string mark)
    {
        var read = Of("", "BT /F1 10 Tf 50 700 Td (Read all of this) Tj ET", mark);
        string[] all = [.. read.Blocks.OfType<TextBlock>().Select(b => b.Text), .. read.Beside.Select(a => a.Words)];
        all.ShouldContain("Read all of this");
        all.ShouldContain("Put on top");
    }

    [Fact]
    public void Many_long_notes_are_told_shortly_and_all_stand_beside()
    {
        var marks = string.Concat(
            Enumerable.Repeat($"<</Subtype/Text/T(A)/Rect[0 0 9 9]/Contents({new string('x', 5000)})>>", 200)
        );
        var read = Of("", "BT /F1 10 Tf 50 700 Td (Read all of this) Tj ET", marks);
        read.Beside.Count.ShouldBe(200);
        read.Beside.ShouldAllBe(a => a.Words.Length == 5000 && a.Author == "A" && a.Place.Page == 1);
        read.Notes.Sum(n => n.Length).ShouldBeLessThan(10_000);
        read.Notes.ShouldContain(n => n.Contains("180 more comments", StringComparison.Ordinal));
    }

    private static Document Of(string font, string content, string marks = "")
    {
        var pdf = new RawPdf();
        var root = pdf.Add("<</Type/Catalog/Pages 2 0 R>>");
        pdf.Add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        pdf.Add(
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Annots[{marks}]/Resources<</Font<</F1 {Plain}{(font.Length > 0 ? "/F2 5 0 R" : "")}>>>>>>"
        );
        pdf.AddStream("", content);
        pdf.Add(font);
        return Reading.Of("x.pdf", pdf.Write(root));
    }
}
