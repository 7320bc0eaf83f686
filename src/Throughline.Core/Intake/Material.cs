using Throughline.Documents;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Core.Intake;

/// <summary>Hands a document to intake: the same elements, without anything of the file's format.</summary>
internal static class Material
{
    public static SourceMaterial Of(Document document) =>
        new()
        {
            Name = document.Name,
            Format = document.Format.ToString().ToLowerInvariant(),
            Pages = document.PageCount,
            Characters = document.Characters,
            Elements = [.. document.Blocks.Select(ElementOf)],
        };

    private static SourceElement ElementOf(Block block) =>
        block switch
        {
            Heading h => new SourceText(TextKind.Heading, h.Text, h.Level, PlaceOf(h.Place)) { Bold = true },
            Paragraph p => new SourceText(TextKind.Paragraph, p.Text, 0, PlaceOf(p.Place))
            {
                Bold = p.Bold,
                Lines = p.Lines,
            },
            ListItem i => new SourceText(TextKind.ListItem, $"{i.Marker} {i.Text}".Trim(), i.Level, PlaceOf(i.Place)),
            Furniture f => new SourceText(TextKind.Furniture, f.Text, 0, PlaceOf(f.Place)),
            Table t => new SourceTable([.. t.Rows.Select(RowOf)], t.ColumnCount, PlaceOf(t.Place))
            {
                Sheet = t.Sheet,
                Hidden = t.Hidden,
                OfLines = t.OfLines,
                Otherwise = [.. t.Otherwise.Select(ElementOf)],
            },
            _ => throw new InvalidOperationException($"A block of type {block.GetType().Name} is not known to intake."),
        };

    private static SourceRow RowOf(TableRow row) =>
        new([.. row.Cells.Select(CellOf)], PlaceOf(row.Place))
        {
            IsHeader = row.IsHeader,
            Hidden = row.Hidden,
            Apart = row.Apart,
            Doubt = row.Doubt,
        };

    private static SourceCell CellOf(TableCell cell) =>
        new(cell.Text, cell.Column, PlaceOf(cell.Place))
        {
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Fill = ColourOf(cell.Fill),
            Ink = ColourOf(cell.Ink),
            Struck = cell.Struck,
            Bold = cell.Bold,
            Choices = cell.Choices,
            Doubt = cell.Doubt,
        };

    private static Colour? ColourOf(Rgb? colour) => colour is { } c ? new Colour(c.Red, c.Green, c.Blue) : null;

    private static SourcePlace PlaceOf(Place place) =>
        new(place.Page, place.Line, place.Cell, place.Box is { } b ? new Area(b.Left, b.Top, b.Right, b.Bottom) : null)
        {
            Where = place.Where,
        };
}
