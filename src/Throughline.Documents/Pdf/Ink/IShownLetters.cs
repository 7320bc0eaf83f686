using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>Tells what of a page a person sees: words may lie under a black box, be white on white, or off the page.</summary>
internal interface IShownLetters
{
    /// <summary>The letters of a page that show, in the order in which it draws them.</summary>
    List<Letter> Of(Page page);

    /// <summary>True when something shows within a box, in points from the page's top left.</summary>
    bool Shows(Page page, Box box);

    /// <summary>Told of a page whose letters were all looked at and on which nobody put notes, boxes or stamps afterwards.</summary>
    void HasNoNotes(int page);
}
