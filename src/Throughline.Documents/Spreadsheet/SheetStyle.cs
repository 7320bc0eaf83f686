namespace Throughline.Documents.Spreadsheet;

/// <summary>What a cell's style says.</summary>
/// <param name="Unseen">True where nobody sees what stands in the cell: white on white, or a format that shows nothing.</param>
internal sealed record SheetStyle(Rgb? Fill, Rgb? Ink, bool Struck, bool Bold, string Format, bool Unseen = false)
{
    public static readonly SheetStyle Plain = new(null, null, false, false, "");
}
