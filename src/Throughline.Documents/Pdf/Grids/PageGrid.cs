namespace Throughline.Documents.Pdf.Grids;

/// <summary>
/// A table as drawn on one page: the edges of its columns and rows, and its cells (which may span both ways).
/// </summary>
internal sealed class PageGrid
{
    public required double[] Xs { get; init; }
    public required double[] Ys { get; init; }
    public required List<RuledCell> Cells { get; init; }
    public Box Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    public Box BoxOf(RuledCell cell) =>
        new(Xs[cell.Column], Ys[cell.Row], Xs[cell.Column + cell.ColumnSpan], Ys[cell.Row + cell.RowSpan]);
}
