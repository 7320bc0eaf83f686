using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Forms;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Papers;

/// <summary>
/// Writes a table as XLSX, to be sorted and kept: a heading row that stays in sight, with filters. Every text is an
/// inline string, so that no cell is ever a formula.
/// </summary>
public static class SheetWriter
{
    private const double Narrow = 12;
    private const double Wide = 60;

    /// <param name="title">The sheet's name and the title in the file's properties.</param>
    public static byte[] Write(string title, PaperTable table)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            package.PackageProperties.Title = title;
            package.PackageProperties.Creator = "Throughline";
            package.PackageProperties.Language = "en-GB";
            var workbook = package.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = FormStyles.Make();
            Fill(workbook.AddNewPart<WorksheetPart>("sheet"), table);
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Name = NameOf(title),
                        SheetId = 1,
                        Id = "sheet",
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static void Fill(WorksheetPart part, PaperTable table)
    {
        var (columns, last) = (table.Headings.Count, table.Rows.Count + 1);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        writer.WriteElement(
            new Columns(
                Enumerable
                    .Range(0, columns)
                    .Select(c => new Column
                    {
                        Min = (uint)c + 1,
                        Max = (uint)c + 1,
                        Width = WidthOf(table, c),
                        CustomWidth = true,
                    })
            )
        );
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, FormStyles.Header, table.Headings);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            WriteRow(writer, r + 2, FormStyles.Locked, table.Rows[r]);
        }

        writer.WriteEndElement();
        if (columns > 0)
        {
            writer.WriteElement(new AutoFilter { Reference = $"A1:{CellReference.Letters(columns - 1)}{last}" });
        }

        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int number, uint style, IReadOnlyList<string> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var c = 0; c < cells.Count; c++)
        {
            FormText.Write(
                writer,
                c,
                number,
                style == FormStyles.Locked && SheetText.LooksLikeFormula(cells[c]) ? FormStyles.LockedQuoted : style,
                cells[c]
            );
        }

        writer.WriteEndElement();
    }

    /// <summary>Characters: as wide as its longest words, within what a screen holds.</summary>
    private static double WidthOf(PaperTable table, int column) =>
        Math.Clamp(
            table.Rows.Select(r => column < r.Count ? r[column].Length : 0).Append(table.Headings[column].Length).Max(),
            Narrow,
            Wide
        );

    /// <summary>Excel takes 31 characters and none of these.</summary>
    private static string NameOf(string title)
    {
        var name = new string([.. title.Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\''))]);
        return name.Length > 31 ? name[..31].TrimEnd() : name;
    }
}
