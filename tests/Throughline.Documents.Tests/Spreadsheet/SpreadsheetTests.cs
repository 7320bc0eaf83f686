using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Documents.Tests.Spreadsheet;

public sealed class SpreadsheetTests
{
    [Fact]
    public void Sheets_are_tables_with_cells_named_as_the_sheet_names_them()
    {
        var read = Read(
            new Paper(
                "x",
                [
                    new Grid(
                        [
                            ["Action", "Owner"],
                            ["Ask", "DN"],
                        ],
                        Sheet: "Plan"
                    ),
                    new Grid(
                        [
                            ["Secret", "List"],
                            ["a", "b"],
                        ],
                        Sheet: "Lists"
                    )
                    {
                        HiddenSheet = true,
                    },
                ]
            )
        );
        var tables = read.Blocks.OfType<Throughline.Documents.Table>().ToList();
        tables.Select(t => (t.Sheet, t.Hidden)).ShouldBe([("Plan", false), ("Lists", true)]);
        tables[0].Rows[1].Cells[1].Place.Cell.ShouldNotBeNull().ShouldStartWith("B");
        read.Notes.ShouldContain(n => n.Contains("hidden"));
    }

    [Fact]
    public void Merged_titles_drop_downs_fills_and_strikes_are_kept()
    {
        var read = Read(
            new Paper(
                "x",
                [
                    new Grid([
                        [new("Improvement plan") { Across = 3 }],
                        ["Action", "RAG", "Owner"],
                        [new("Ask") { Struck = true }, new("") { Fill = "FFC000", Choices = ["Red", "Amber"] }, "DN"],
                    ]),
                ]
            )
        );
        var table = read.Blocks.OfType<Throughline.Documents.Table>().Single();
        table.Rows[0].Cells[0].ColumnSpan.ShouldBe(3);
        var row = table.Rows[2];
        row.Cells[0].Struck.ShouldBeTrue();
        row.Cells.Single(c => c.Column == 1).Fill.ShouldBe(new Rgb(255, 0xC0, 0));
        row.Cells.Single(c => c.Column == 1).Choices.ShouldBe(["Red", "Amber"]);
    }

    [Theory]
    [InlineData("46843", 14U, "31/03/2028")]
    [InlineData("0.253", 10U, "25.30%")]
    [InlineData("1234.5", 4U, "1,234.50")]
    [InlineData("12", 0U, "12")]
    [InlineData("0.1", 0U, "0.1")]
    public void Numbers_stand_as_their_cells_show_them(string raw, uint format, string shown) =>
        Cell(
                new Cell
                {
                    CellReference = "A1",
                    CellValue = new CellValue(raw),
                    StyleIndex = 1,
                },
                format
            )
            .ShouldBe(shown);

    [Fact]
    public void A_formula_gives_its_saved_result_and_is_never_worked_out()
    {
        Cell(
                new Cell
                {
                    CellReference = "A1",
                    CellFormula = new CellFormula("1+1"),
                    CellValue = new CellValue("2"),
                },
                0
            )
            .ShouldBe("2");
        Cell(new Cell { CellReference = "A1", CellFormula = new CellFormula("HYPERLINK(\"http://x\")") }, 0)
            .ShouldBe("=HYPERLINK(\"http://x\")");
    }

    private static string Cell(Cell cell, uint format)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()),
                new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = format, ApplyNumberFormat = true })
            );
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(
                new SheetData(
                    new Row(
                        cell,
                        new Cell
                        {
                            CellReference = "B1",
                            DataType = CellValues.String,
                            CellValue = new CellValue("beside"),
                        }
                    )
                    {
                        RowIndex = 1,
                    }
                )
            );
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "One",
                    }
                )
            );
        }

        return Reading
            .Of("x.xlsx", stream.ToArray())
            .Blocks.OfType<Throughline.Documents.Table>()
            .Single()
            .Rows[0]
            .Cells[0]
            .Text;
    }

    private static Document Read(Paper paper) => Reading.Of("x.xlsx", SpreadsheetPaper.Write(paper));
}
