using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.FictionalPacks.Writers;

/// <summary>Writes a paper as DOCX with real headings and tables.</summary>
public static class WordPaper
{
    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            AddStyles(main);
            var body = new Body();
            foreach (var element in paper.Elements)
            {
                body.Append(Elements(element));
            }

            body.Append(
                new SectionProperties(
                    paper.Landscape
                        ? new PageSize
                        {
                            Width = 16838,
                            Height = 11906,
                            Orient = PageOrientationValues.Landscape,
                        }
                        : new PageSize { Width = 11906, Height = 16838 }
                )
            );
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    /// <summary>Of an upright page between its margins, in twentieths of a point.</summary>
    private const int Width = 9000;

    private static void AddStyles(MainDocumentPart main) =>
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles([
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" })
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120" })
                )
            ),
            .. Enumerable
                .Range(1, 3)
                .Select(level => new Style(
                    new StyleName { Val = $"heading {level}" },
                    new StyleParagraphProperties(new OutlineLevel { Val = level - 1 }),
                    new StyleRunProperties(new Bold())
                )
                {
                    Type = StyleValues.Paragraph,
                    StyleId = $"Heading{level}",
                }),
        ]);

    private static IEnumerable<OpenXmlElement> Elements(Element element)
    {
        switch (element)
        {
            case Title title:
                return
                [
                    new Paragraph(
                        new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{title.Level}" }),
                        RunOf(title.Text, null)
                    ),
                ];
            case Para para:
                return [new Paragraph(RunOf(para.Text, new Box("") { Bold = para.Bold }))];
            case Grid grid:
                return [TableOf(grid), new Paragraph()];
            default:
                return [new Paragraph(new Run(new Break { Type = BreakValues.Page }))];
        }
    }

    private static Table TableOf(Grid grid)
    {
        var border = new TableBorders(
            new TopBorder { Val = BorderValues.Single },
            new LeftBorder { Val = BorderValues.Single },
            new BottomBorder { Val = BorderValues.Single },
            new RightBorder { Val = BorderValues.Single },
            new InsideHorizontalBorder { Val = BorderValues.Single },
            new InsideVerticalBorder { Val = BorderValues.Single }
        );
        var table = new Table(
            new TableProperties(border),
            new TableGrid(
                Enumerable.Range(0, grid.Columns).Select(_ => new GridColumn { Width = $"{Width / grid.Columns}" })
            )
        );
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            var row = new TableRow();
            if (r == 0 && grid.Header)
            {
                row.Append(new TableRowProperties(new TableHeader()));
            }

            row.Append(grid.Rows[r].Select(CellOf));
            table.Append(row);
        }

        return table;
    }

    private static TableCell CellOf(Box box)
    {
        var properties = new TableCellProperties();
        if (box.Across > 1)
        {
            properties.Append(new GridSpan { Val = box.Across });
        }

        if (box.Covered)
        {
            properties.Append(new VerticalMerge());
        }
        else if (box.Down > 1)
        {
            properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
        }

        if (box.Fill is not null)
        {
            properties.Append(
                new Shading
                {
                    Val = ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = box.Fill,
                }
            );
        }

        var cell = new TableCell(properties);
        cell.Append((box.Covered ? "" : box.Text).Split('\n').Select(line => new Paragraph(RunOf(line, box))));
        return cell;
    }

    private static Run RunOf(string text, Box? look)
    {
        var properties = new RunProperties();
        if (look?.Bold == true)
        {
            properties.Append(new Bold());
        }

        if (look?.Struck == true)
        {
            properties.Append(new Strike());
        }

        if (look?.Ink is not null)
        {
            properties.Append(new Color { Val = look.Ink });
        }

        return new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
