using System.Globalization;
using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Throughline.Documents.Papers;

/// <summary>
/// Puts numbers on the pages of a PDF, printed at the foot and as page labels, so that screen, paper and index say the same.
/// </summary>
public static class PageNumbers
{
    private const string Font = "/ThroughlineNumber";
    private const int Size = 9;

    /// <summary>Points from the right and lower edges.</summary>
    private const int Right = 45;
    private const int Below = 28;

    /// <summary>Width of a figure of Helvetica, as a share of its size.</summary>
    private const double Figure = 0.556;

    /// <param name="numbers">One for each page.</param>
    /// <param name="author">Who hands it out, for the file's properties.</param>
    public static byte[] On(byte[] pdf, IReadOnlyList<int> numbers, string author)
    {
        using var source = new MemoryStream(pdf);
        using var document = PdfReader.Open(source, PdfDocumentOpenMode.Modify);
        document.Info.Creator = "Throughline";
        document.Info.Author = author;
        var font = FontOf(document);
        for (var i = 0; i < document.PageCount; i++)
        {
            Stamp(document.Pages[i], numbers[i], font);
        }

        document.Internals.Catalog.Elements["/PageLabels"] = Labels(document, numbers);
        using var made = new MemoryStream();
        document.Save(made);
        return made.ToArray();
    }

    private static PdfDictionary FontOf(PdfDocument document)
    {
        var font = new PdfDictionary(document);
        font.Elements.SetName("/Type", "/Font");
        font.Elements.SetName("/Subtype", "/Type1");
        font.Elements.SetName("/BaseFont", "/Helvetica");
        font.Elements.SetName("/Encoding", "/WinAnsiEncoding");
        document.Internals.AddObject(font);
        return font;
    }

    private static void Stamp(PdfPage page, int number, PdfDictionary font)
    {
        var fonts = page.Resources.Elements.GetDictionary("/Font");
        if (fonts is null)
        {
            fonts = new PdfDictionary(page.Owner);
            page.Resources.Elements["/Font"] = fonts;
        }

        fonts.Elements[Font] = font.Reference;
        var words = string.Create(CultureInfo.InvariantCulture, $"Page {number}");
        var x = page.Width.Point - Right - (words.Length * Size * Figure);
        // A number at the foot is no part of the text: read aloud it would cut sentences.
        var drawn = string.Create(
            CultureInfo.InvariantCulture,
            $"\nQ q /Artifact <</Type /Pagination>> BDC BT {Font} {Size} Tf 0 g {x:0.##} {Below} Td ({words}) Tj ET EMC Q\n"
        );
        page.Contents.PrependContent().CreateStream("q\n"u8.ToArray());
        page.Contents.AppendContent().CreateStream(Encoding.ASCII.GetBytes(drawn));
    }

    private static PdfDictionary Labels(PdfDocument document, IReadOnlyList<int> numbers)
    {
        var ranges = new PdfArray(document);
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i == 0 || numbers[i] != numbers[i - 1] + 1)
            {
                var range = new PdfDictionary(document);
                range.Elements.SetName("/S", "/D");
                range.Elements.SetInteger("/St", numbers[i]);
                ranges.Elements.Add(new PdfInteger(i));
                ranges.Elements.Add(range);
            }
        }

        var labels = new PdfDictionary(document);
        labels.Elements["/Nums"] = ranges;
        return labels;
    }
}
