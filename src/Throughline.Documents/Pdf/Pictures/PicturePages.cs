using System.Globalization;
using System.Xml;
using Throughline.Documents.Outside;
using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>
/// Reads pages that are pictures: Poppler paints each in greys, its lines are found and taken out, Tesseract reads the
/// words, and what comes of it goes the way of every printed page.
/// </summary>
internal sealed class PicturePages(OutsidePrograms programs, ReadingLimits limits)
{
    private const int Inch = 300;
    private const double PointsToAnInch = 72;

    /// <summary>Longest side of a picture: a poster is painted coarser.</summary>
    private const int LongestSide = 5000;

    /// <summary>Two at a time leave the processor to others and keep to the memory of a reading.</summary>
    private const int SideBySide = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Reads those pages, in place.</summary>
    /// <param name="which">Indexes of pages that are pictures; those beyond the limit stay as they are.</param>
    /// <param name="told">Told after each page how many were read.</param>
    public void Read(
        ReadOnlyMemory<byte> file,
        PageContent[] pages,
        IReadOnlyList<int> which,
        Action<int> told,
        CancellationToken cancel
    )
    {
        using var run = new OutsideRun();
        File.WriteAllBytes(run["paper.pdf"], file.ToArray());
        var done = 0;
        Parallel.ForEach(
            which.Take(limits.MaxPicturePages),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
            i =>
            {
                if (Read(run, pages[i], cancel) is { } ink)
                {
                    pages[i] = PageReader.Read(ink, wasPicture: true);
                }

                told(Interlocked.Increment(ref done));
            }
        );
    }

    private PageInk? Read(OutsideRun run, PageContent page, CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"page{page.Number}");
        var (picture, bare) = (run[name + ".pgm"], run[name + "-bare.pgm"]);
        var inch = InchOf(page.Size);
        try
        {
            if (!run.Run(programs.Painter!, Painting(run, page.Number, inch, name), Patience, cancel))
            {
                return null;
            }

            var grey = GreyPicture.Read(picture);
            var (across, down) = DrawnLines.Take(grey, inch);
            grey.Write(bare);
            return run.Run(programs.Recognition!, Recognising(bare, run[name], inch), Patience, cancel)
                ? InkOf(
                    page.Number,
                    grey,
                    inch,
                    RecognisedWords.Read(run[name + ".hocr"], PointsToAnInch / inch),
                    across,
                    down
                )
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or XmlException or IOException)
        {
            return null;
        }
        finally
        {
            File.Delete(picture);
            File.Delete(bare);
        }
    }

    private static int InchOf(PageSize size) =>
        (int)Math.Clamp(LongestSide * PointsToAnInch / Math.Max(1, Math.Max(size.Width, size.Height)), 20, Inch);

    private static string[] Painting(OutsideRun run, int page, int inch, string name)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var dots = inch.ToString(CultureInfo.InvariantCulture);
        return ["-r", dots, "-gray", "-f", number, "-l", number, "-singlefile", run["paper.pdf"], run[name]];
    }

    /// <summary>As sparse text: a table's cells are islands of words, and which belong together is for later stages.</summary>
    private static string[] Recognising(string picture, string name, int inch) =>
        [picture, name, "-l", "eng", "--psm", "11", "--dpi", inch.ToString(CultureInfo.InvariantCulture), "hocr"];

    private static PageInk InkOf(
        int number,
        GreyPicture grey,
        int inch,
        List<PdfWord> words,
        List<DrawnLine> across,
        List<DrawnLine> down
    )
    {
        var points = PointsToAnInch / inch;
        var straight = new Straightened(across, down, points);
        return new()
        {
            Number = number,
            Width = grey.Width * points,
            Height = grey.Height * points,
            Words = words.ConvertAll(straight.Word),
            Across = straight.Across,
            Down = straight.Down,
            HasImages = true,
        };
    }
}
