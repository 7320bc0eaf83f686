using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>The ruled tables of one page, and what stands outside them.</summary>
/// <param name="Tables">From the top down.</param>
/// <param name="Free">The words outside all tables.</param>
/// <param name="Type">The middle size of the words in the tables, in points; 0 when there are none.</param>
internal sealed record RuledPage(List<PageTable> Tables, List<PdfWord> Free, double Type);
