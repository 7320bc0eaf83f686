using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// The first stage's entry: takes what is printed on a page, words, rulings and fills, and tells strike-throughs from
/// rulings. Nothing is made of it yet.
/// </summary>
internal static class PageInkReader
{
    /// <summary>A page of so few words may be a picture with a stamp on it.</summary>
    private const int FewWords = 40;

    /// <summary>What a page has besides its own ink that no note is: its links and the fields of a form.</summary>
    private static readonly string[] NoNotes = ["Link", "Widget"];

    /// <param name="shown">Where only what a person sees is to be read; null for all that is written.</param>
    public static PageInk Read(OpenPdf pdf, int number, IShownLetters? shown = null)
    {
        var (page, left, guessed) = pdf.PageWithFaults(number);
        var turn = new PageTurn(page);
        var words = new WordBuilder(turn).Build(shown is null ? page.Letters : shown.Of(page));
        var tokens = new PdfTokens(pdf.Document.Structure.TokenScanner);
        var typed = new TypedOnPage(page, tokens, turn);
        typed.Read();
        words.AddRange(shown is null ? typed.Words : typed.Words.Where(w => shown.Shows(page, w.Box)));
        if (PageMarks.Of(page, tokens).All(m => NoNotes.Contains(m.Kind)))
        {
            shown?.HasNoNotes(number);
        }

        var rulings = new RulingBuilder(turn);
        rulings.Read(page.Paths);
        return new PageInk
        {
            Number = page.Number,
            Width = turn.Width,
            Height = turn.Height,
            Words = words,
            Across = StrikeThroughs.Mark(words, rulings.Across, rulings.Down),
            Down = rulings.Down,
            Fills = rulings.Fills,
            HasImages = page.NumberOfImages > 0,
            Beside = typed.Beside,
            TextLeft = left,
            LettersGuessed = guessed,
            PictureShare = words.Count < FewWords ? PictureShareOf(page) : 0,
        };
    }

    private static double PictureShareOf(Page page) =>
        page.NumberOfImages == 0
            ? 0
            : page.GetImages()
                .Select(i => i.BoundingBox.Width * i.BoundingBox.Height / Math.Max(1, page.Width * page.Height))
                .DefaultIfEmpty(0)
                .Max();
}
