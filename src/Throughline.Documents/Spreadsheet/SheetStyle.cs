namespace Throughline.Documents.Spreadsheet;

/// <summary>What a cell's style says.</summary>
internal sealed record SheetStyle(Rgb? Fill, Rgb? Ink, bool Struck, bool Bold, string Format)
{
    public static readonly SheetStyle Plain = new(null, null, false, false, "");
}
