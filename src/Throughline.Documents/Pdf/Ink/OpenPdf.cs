using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Logging;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>A PDF that is open, and what PdfPig says of its fonts meanwhile. Not to be shared between threads.</summary>
internal sealed class OpenPdf : IDisposable
{
    private readonly FontFaults _faults = new();

    public OpenPdf(byte[] bytes) => Document = PdfDocument.Open(bytes, Options(_faults));

    public PdfDocument Document { get; }

    public int PageCount => Document.NumberOfPages;

    public void Dispose() => Document.Dispose();

    /// <summary>A page, with how many pieces of text were left out of it and how many letters guessed.</summary>
    public (Page Page, int Left, int Guessed) PageWithFaults(int number)
    {
        _faults.Start();
        var page = Document.GetPage(number);
        return (page, _faults.Left, _faults.Guessed);
    }

    /// <param name="log">Told what the library says.</param>
    private static ParsingOptions Options(ILog log) =>
        new()
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            FilterProvider = BoundedFilters.Instance,
            Logger = log,
        };
}
