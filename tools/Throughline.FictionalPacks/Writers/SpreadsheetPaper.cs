using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.FictionalPacks.Writers;

/// <summary>
/// Writes a paper as XLSX: its tables on their sheets with the lines above them, merged cells, fills and drop-downs.
/// </summary>
public static class SpreadsheetPaper
{
    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            var styles = new StyleTable();
            var sheets = new Sheets();
            foreach (var (name, hidden, elements) in SheetsOf(paper))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = SheetOf(elements, styles);
                sheets.Append(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        SheetId = (uint)sheets.ChildElements.Count + 1,
                        Name = name,
                        State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                    }
                );
            }

            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Build();
            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static List<(string Name, bool Hidden, List<Element> Elements)> SheetsOf(Paper paper)
    {
        var sheets = new List<(string Name, bool Hidden, List<Element> Elements)>();
        var waiting = new List<Element>();
        foreach (var element in paper.Elements)
        {
            if (element is not Grid grid)
            {
                (element is Para && sheets.Count > 0 && waiting.Count == 0 ? sheets[^1].Elements : waiting).Add(
                    element
                );
                continue;
            }

            var name = grid.Sheet ?? "Plan";
            if (sheets.Count == 0 || sheets[^1].Name != name)
            {
                sheets.Add((name, grid.HiddenSheet, []));
            }

            sheets[^1].Elements.AddRange(waiting);
            sheets[^1].Elements.Add(grid);
            waiting.Clear();
        }

        return sheets;
    }

    private static Worksheet SheetOf(List<Element> elements, StyleTable styles)
    {
        var data = new SheetData();
        var merges = new List<MergeCell>();
        var lists = new List<DataValidation>();
        uint row = 1;
        foreach (var element in elements)
        {
            if (element is Title or Para)
            {
                var (text, bold) = element is Title t ? (t.Text, true) : (((Para)element).Text, ((Para)element).Bold);
                data.Append(new Row(CellOf(new Box(text) { Bold = bold }, 0, row, styles)) { RowIndex = row });
                row += 2;
            }
            else if (element is Grid grid)
            {
                foreach (var line in grid.Rows)
                {
                    data.Append(RowOf(line, row++, styles, merges, lists));
                }

                row++;
            }
        }

        var sheet = new Worksheet(data);
        if (merges.Count > 0)
        {
            sheet.Append(new MergeCells(merges));
        }

        if (lists.Count > 0)
        {
            sheet.Append(new DataValidations(lists) { Count = (uint)lists.Count });
        }

        return sheet;
    }

    private static Row RowOf(
        IReadOnlyList<Box> line,
        uint row,
        StyleTable styles,
        List<MergeCell> merges,
        List<DataValidation> lists
    )
    {
        var cells = new List<Cell>();
        var column = 0;
        foreach (var box in line)
        {
            if (!box.Covered)
            {
                cells.Add(CellOf(box, column, row, styles));
                if (box.Across > 1 || box.Down > 1)
                {
                    merges.Add(
                        new MergeCell
                        {
                            Reference = $"{Name(column)}{row}:{Name(column + box.Across - 1)}{row + box.Down - 1}",
                        }
                    );
                }

                if (box.Choices.Count > 0)
                {
                    lists.Add(
                        new DataValidation(new Formula1($"\"{string.Join(',', box.Choices)}\""))
                        {
                            Type = DataValidationValues.List,
                            AllowBlank = true,
                            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Name(column)}{row}" },
                        }
                    );
                }
            }

            column += box.Across;
        }

        return new Row(cells) { RowIndex = row };
    }

    private static Cell CellOf(Box box, int column, uint row, StyleTable styles)
    {
        var reference = $"{Name(column)}{row}";
        var style = styles.Of(box);
        return box.Text.Length is > 0 and < 4 && box.Text.All(char.IsAsciiDigit)
            ? new Cell
            {
                CellReference = reference,
                StyleIndex = style,
                CellValue = new CellValue(box.Text),
            }
            : new Cell
            {
                CellReference = reference,
                StyleIndex = style,
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new Text(box.Text) { Space = SpaceProcessingModeValues.Preserve }),
            };
    }

    private static string Name(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));

    private sealed class StyleTable
    {
        private readonly List<(string? Fill, string? Ink, bool Struck, bool Bold)> _looks =
        [
            (null, null, false, false),
        ];

        public uint Of(Box box)
        {
            var look = (box.Fill, box.Ink, box.Struck, box.Bold);
            var at = _looks.IndexOf(look);
            if (at < 0)
            {
                _looks.Add(look);
                at = _looks.Count - 1;
            }

            return (uint)at;
        }

        public Stylesheet Build() =>
            new(
                new Fonts(_looks.Select(FontOf)),
                new Fills(
                    _looks.Select(l => new Fill(
                        l.Fill is null
                            ? new PatternFill { PatternType = PatternValues.None }
                            : new PatternFill(new ForegroundColor { Rgb = "FF" + l.Fill })
                            {
                                PatternType = PatternValues.Solid,
                            }
                    ))
                ),
                new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(
                    _looks.Select(
                        (_, i) =>
                            new CellFormat
                            {
                                FontId = (uint)i,
                                FillId = (uint)i,
                                BorderId = 0,
                                ApplyFill = true,
                                ApplyFont = true,
                            }
                    )
                )
            );

        private static Font FontOf((string? Fill, string? Ink, bool Struck, bool Bold) look)
        {
            var font = new Font();
            if (look.Bold)
            {
                font.Append(new Bold());
            }

            if (look.Struck)
            {
                font.Append(new Strike());
            }

            font.Append(new FontSize { Val = 11 });
            if (look.Ink is not null)
            {
                font.Append(new Color { Rgb = "FF" + look.Ink });
            }

            return font;
        }
    }
}
