using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>What a page's end may have cut of a cell: how far its words reach down, and what it begins and ends with.</summary>
/// <param name="Last">The baseline of its last line.</param>
/// <param name="Size">Its type size.</param>
/// <param name="IsFull">True when its last line is one word that fills the column, with no blank after it.</param>
/// <param name="Room">Points that its last line leaves free.</param>
/// <param name="FirstLetter">How far its first letter reaches, in points.</param>
internal sealed record CellEnd(double Last, double Size, bool IsFull, double Room, double FirstLetter)
{
    public static CellEnd Of(List<List<PdfWord>> lines, double limit) =>
        new(
            lines[^1][0].Baseline,
            lines[^1].Max(w => w.Size),
            lines[^1] is [{ BlankAfter: false }],
            limit - lines[^1].Max(w => w.Right),
            lines[0][0].FirstLetter
        );
}
