using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>Something that was put on a page after it was made: a form's field, a note, a stamp.</summary>
/// <param name="Kind">As the file names it, such as "Widget".</param>
/// <param name="Area">Where it stands, turned as the page is.</param>
/// <param name="Hidden">True when programs do not show it.</param>
internal sealed record PdfMark(string Kind, PdfRectangle Area, bool Hidden, DictionaryToken Entries);
