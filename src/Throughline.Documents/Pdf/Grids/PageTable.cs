namespace Throughline.Documents.Pdf.Grids;

/// <summary>A ruled table or the part of one that stands on this page. Edges are the x of its column borders.</summary>
internal sealed class PageTable(double[] edges, List<TableRow> rows, double top) : PageItem
{
    public double[] Edges { get; } = edges;
    public List<TableRow> Rows { get; } = rows;
    public override double Top { get; } = top;
}
