using System.Diagnostics;
using Throughline.Documents.Outside;
using Throughline.Documents.Tests.Pdf;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Throughline.Documents.Tests.Outside;

/// <summary>Scanned papers: pages that are pictures are read by text recognition, and every cell says so.</summary>
[Trait("needs", "server")]
public sealed class PicturesAreRead
{
    private static readonly double[] Widths = [90, 230, 70, 90];
    private static readonly string[][] Rows =
    [
        ["Agency", "Action", "Lead", "By when"],
        ["Police", "Ask every child about the\nhome and write it down", "Maria Quill", "12 May 2027"],
        ["Health", "Look again at all letters", "Head nurse", "June 2027"],
    ];

    private static readonly byte[] Printed = new Printer()
        .Line("Action plan", 16, true)
        .Table(Widths, true, true, Rows)
        .Print();

    [Theory]
    [InlineData(0)]
    [InlineData(0.6)]
    public void A_ruled_table_is_read_cell_by_cell_with_a_doubt_on_each_also_where_it_lay_askew(double degrees)
    {
        var read = Reading.Of("scan.pdf", Scanned(Printed, degrees));
        var table = read.Blocks.OfType<Table>().Single();
        Reading.Words(table).ShouldBe([.. Rows.Select(r => r.Select(c => c.Replace('\n', ' ')).ToArray())]);
        table
            .Rows.SelectMany(r => r.Cells)
            .ShouldAllBe(c => c.Doubt == "Read from a picture: check it against the paper.");
        read.Blocks.OfType<TextBlock>().ShouldContain(b => b.Text == "Action plan");
        read.Notes.ShouldContain(n => n.StartsWith("1 of 1 pages are pictures", StringComparison.Ordinal));
    }

    [Fact]
    public void Printed_pages_beside_it_are_read_as_ever_and_have_no_doubt()
    {
        var read = Reading.Of("mixed.pdf", Scanned(Printed, 0, new Printer().Table(Widths, true, true, Rows)));
        read.Blocks.OfType<Table>()
            .SelectMany(t => t.Rows)
            .SelectMany(r => r.Cells)
            .Where(c => c.Place.Page == 1)
            .ShouldAllBe(c => c.Doubt == null);
    }

    [Fact]
    public void Pages_beyond_the_limit_are_told()
    {
        var read = Reading.Of("long.pdf", Scanned(Printed, 0, pages: 2), new() { MaxPicturePages = 1 });
        read.Notes.ShouldContain(n => n.Contains("1 of 2 pages are pictures without text and were not read"));
    }

    [Fact]
    public void Where_nothing_can_read_them_the_note_says_what_to_install()
    {
        var read = Reading.Of(
            "mixed.pdf",
            Scanned(Printed, 0, new Printer().Table(Widths, true, true, Rows)),
            programs: OutsidePrograms.None
        );
        read.Notes.ShouldContain(n => n.Contains("apt-get install tesseract-ocr"));
    }

    /// <summary>The pages as a scanner makes them, behind printed ones where there are any.</summary>
    private static byte[] Scanned(byte[] pdf, double degrees, Printer? before = null, int pages = 1)
    {
        var picture = Picture(pdf);
        var scan = new PdfDocumentBuilder();
        if (before is not null)
        {
            using var printed = UglyToad.PdfPig.PdfDocument.Open(before.Print());
            scan.AddPage(printed, 1);
        }

        for (var i = 0; i < pages; i++)
        {
            var page = scan.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            page.AddJpeg(picture, new PdfRectangle(0, 0, page.PageSize.Width, page.PageSize.Height));
        }

        return degrees == 0 ? scan.Build() : Turned(scan.Build(), degrees);
    }

    private static byte[] Turned(byte[] scan, double degrees)
    {
        // The picture is drawn through a matrix; another one before it turns it.
        var turn = TransformationMatrix.GetRotationMatrix(degrees);
        var builder = new PdfDocumentBuilder();
        using var from = UglyToad.PdfPig.PdfDocument.Open(scan);
        var jpeg = from.GetPage(1).GetImages().Single().RawBytes;
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        page.CurrentStream.Operations.Add(
            new UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState.ModifyCurrentTransformationMatrix([
                turn.A,
                turn.B,
                turn.C,
                turn.D,
                0,
                0,
            ])
        );
        page.AddJpeg(jpeg.ToArray(), new PdfRectangle(0, 0, page.PageSize.Width, page.PageSize.Height));
        return builder.Build();
    }

    private static byte[] Picture(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-scan-").FullName;
        try
        {
            File.WriteAllBytes(folder + "/paper.pdf", pdf);
            using var painter = Process.Start(
                "pdftoppm",
                ["-r", "200", "-jpeg", "-singlefile", folder + "/paper.pdf", folder + "/page"]
            );
            painter.WaitForExit();
            return File.ReadAllBytes(folder + "/page.jpg");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
