namespace Throughline.Documents.Pdf;

/// <summary>What was made of one page: its tables and lines, top to bottom.</summary>
internal sealed class PageContent
{
    public required int Number { get; init; }
    public required PageSize Size { get; init; }
    public required List<PageItem> Items { get; init; }
    public bool HasImages { get; init; }
    public int Words { get; init; }
    public string? Fault { get; init; }
}

internal abstract record PageItem(double Top, double Bottom);

/// <summary>A table or the part of one that stands on this page. Edges are the x of its column borders.</summary>
internal sealed record PageTable(double[] Edges, List<TableRow> Rows, bool Ruled, double LineHeight, double Top, double Bottom) : PageItem(Top, Bottom);

internal sealed record PageLine(string Text, Box Box, double Size, bool Bold, double Baseline) : PageItem(Box.Top, Box.Bottom);
