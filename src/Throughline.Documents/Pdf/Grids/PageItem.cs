namespace Throughline.Documents.Pdf.Grids;

/// <summary>What later stages put in order from the top of a page: a ruled table, or a band of lines.</summary>
internal abstract class PageItem
{
    public abstract double Top { get; }
}
