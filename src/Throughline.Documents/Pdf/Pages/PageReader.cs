using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>
/// The third stage's entry: a page as its ruled tables and, between them, bands of lines.
/// </summary>
internal static class PageReader
{
    /// <summary>How far a painted box may reach beyond its words, in points.</summary>
    private const double Padding = 6;

    /// <param name="wasPicture">True when a program read the page's words out of a picture.</param>
    public static PageContent Read(PageInk ink, bool wasPicture = false)
    {
        var ruled = GridReader.Read(ink);
        var items = new List<PageItem>(ruled.Tables);
        var free = BandBuilder.Lines(ruled.Free);
        OverlongWords.Cut(free);
        items.AddRange(Painted(BandBuilder.Of(free, RowRules.Of(ink, free), ink.Across).ToList(), ink.Fills));
        items.Sort((a, b) => a.Top.CompareTo(b.Top));
        return new PageContent
        {
            Number = ink.Number,
            Size = new(ink.Width, ink.Height),
            Items = items,
            HasImages = ink.HasImages,
            Beside = ink.Beside,
            TextLeft = ink.TextLeft,
            LettersGuessed = ink.LettersGuessed,
            PictureShare = ink.PictureShare,
            WasPicture = wasPicture,
            Words = ink.Words.Count,
            TableType = ruled.Type,
        };
    }

    /// <summary>Gives each coloured box to the band that its middle stands in.</summary>
    private static List<PageBand> Painted(List<PageBand> bands, List<FilledBox> fills)
    {
        foreach (var fill in fills)
        {
            var middle = (fill.Box.Top + fill.Box.Bottom) / 2;
            if (
                !PageColours.IsWhite(fill.Colour)
                && bands.Find(b => middle >= b.Top - Padding && middle <= b.Bottom + Padding) is { } band
            )
            {
                band.Fills.Add(fill);
            }
        }

        return bands;
    }
}
