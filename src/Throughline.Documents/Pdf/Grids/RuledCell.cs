using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>A cell of a grid, which may span both ways.</summary>
internal sealed class RuledCell(int row, int column, int rowSpan, int columnSpan)
{
    public int Row { get; } = row;
    public int Column { get; } = column;
    public int RowSpan { get; } = rowSpan;
    public int ColumnSpan { get; } = columnSpan;
    public List<PdfWord> Words { get; } = [];
    public Rgb? Fill { get; set; }
}
