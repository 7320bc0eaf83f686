using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Forms;

namespace Throughline.Documents.Tests.Forms;

/// <summary>A spreadsheet shows every word: its rows say how high they are, since programs do not work it out.</summary>
public sealed class RowsAreHighEnough
{
    private const double Line = 15;

    [Fact]
    public void A_row_is_as_high_as_its_longest_cell_needs_and_still_grows_by_itself()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("Write it into the form.", 20));
        var rows = Rows(30, "Short", sentence, "One line\nand another\nand a third");
        rows[0].Height!.Value.ShouldBe(Line + 3);
        rows[1].Height!.Value.ShouldBeInRange(13 * Line, 22 * Line);
        rows[2].Height!.Value.ShouldBe((3 * Line) + 3);
        rows.ShouldAllBe(r => r.CustomHeight == null);
    }

    [Fact]
    public void A_column_grows_wider_before_a_row_grows_higher_than_there_can_be()
    {
        var pages = string.Join(' ', Enumerable.Repeat("Write it into the form.", 130));
        using var sheet = Sheet(30, pages);
        var width = sheet.Worksheet!.Descendants<Column>().First().Width!.Value;
        width.ShouldBeInRange(60, 100);
        sheet.Worksheet.Descendants<Row>().Last().Height!.Value.ShouldBeLessThan(409);
    }

    [Fact]
    public void A_word_that_is_longer_than_its_cell_counts_with_the_lines_that_it_breaks_into() =>
        Rows(20, new string('x', 100))[0].Height!.Value.ShouldBeGreaterThanOrEqualTo(5 * Line);

    private static List<Row> Rows(double width, params string[] cells)
    {
        using var sheet = Sheet(width, cells);
        return [.. sheet.Worksheet!.Descendants<Row>().TakeLast(cells.Length)];
    }

    private static OpenSheet Sheet(double width, params string[] cells) =>
        new(
            FormWriter.Write(
                new()
                {
                    Title = "The harbour plan",
                    Lines = ["One line"],
                    Columns = [new("Action", width, false), new("Your update", 40, true)],
                    Rows = [.. cells.Select((c, i) => new FormRow([new(c)], true, $"row {i}"))],
                    Choices = [],
                    Earliest = new(2026, 1, 1),
                    Seal = "seal",
                }
            )
        );

    private sealed class OpenSheet : IDisposable
    {
        private readonly SpreadsheetDocument _package;

        public OpenSheet(byte[] bytes) =>
            _package = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        public Worksheet? Worksheet => ((WorksheetPart)_package.WorkbookPart!.GetPartById("sheet")).Worksheet;

        public void Dispose() => _package.Dispose();
    }
}
