namespace Throughline.Documents.Pdf.Grids;

/// <summary>A ruled table or the part of one that stands on this page. Edges are the x of its column borders.</summary>
internal sealed class PageTable(double[] edges, List<TableRow> rows, Box box) : PageItem
{
    public double[] Edges { get; } = edges;
    public List<TableRow> Rows { get; } = rows;
    public Box Box { get; } = box;
    public override double Top => Box.Top;

    /// <summary>The cells with words that reach into the last row, by column: a cell over several rows as well.</summary>
    public required IReadOnlyDictionary<int, CellEnd> Ends { get; init; }

    /// <summary>The cells with words that begin in each row, by column.</summary>
    public required IReadOnlyDictionary<(int Row, int Column), CellEnd> Begins { get; init; }

    /// <summary>Where a word may go on on the next line.</summary>
    public required IReadOnlyList<LineJoint> Joints { get; init; }
}
