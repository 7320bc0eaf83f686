using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.DataProtection;
using Throughline.Core.Spreadsheets;
using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Tests.Spreadsheets;

/// <summary>Plans' sheets made by hand, and hands that fill them in.</summary>
internal static class Sheets
{
    public static readonly DateOnly Today = new(2026, 11, 25);
    public static readonly SheetSeal Seal = new(new EphemeralDataProtectionProvider());
    public static readonly SheetRatings Ratings = new([
        ("R", "Not on track, remedial action required"),
        ("A", "Needs monitoring"),
        ("G", "On track"),
        ("Complete", "Action completed"),
    ]);

    public static SheetRow Row(int n, string? rating = "A") =>
        new(
            new PlanRow
            {
                Key = new Guid(n, 0, 0, new byte[8]).ToString(),
                RatingCode = rating,
                Delivery = Delivery.AtRisk,
                Finding = "Finding 1: voices were not heard",
                Asked = $"{n} Every school visits",
                Agency = "Northfold Police",
                Action = $"Action {n}: visit every school",
                Target = "31 March 2027",
            },
            1,
            Guid.Empty,
            OfAgency: true
        )
        {
            FirstPromised = "31 December 2026",
            LatestWords = $"Latest words of {n}",
        };

    public static PlanSheet Of(params SheetRow[] rows) =>
        new(
            new Guid("11111111-1111-1111-1111-111111111111"),
            "A plan",
            null,
            null,
            new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc),
            Ratings,
            rows
        );

    public static byte[] Write(PlanSheet sheet) => FormWriter.Write(SheetForm.Of(sheet, Seal, Today));

    public static FilledWorkbook Read(byte[] bytes) => new FormReader(FormReader.Small).Read(bytes);

    /// <summary>What the filled bytes would change of the plan as it is now.</summary>
    public static SheetChanges Compare(byte[] bytes, PlanSheet now)
    {
        var filled = Read(bytes);
        return SheetComparison.Compare(Seal.Open(filled.Seal).ShouldNotBeNull(), filled, now, Today);
    }

    /// <summary>Where a row's cell stands: rows count from 1 under the header.</summary>
    public static string At(SheetColumn column, int row) => $"{(char)('A' + (int)column)}{row + 5}";

    public const string IdentityColumn = "N";

    /// <summary>Changes the visible sheet as somebody at a spreadsheet program would.</summary>
    public static byte[] Edit(byte[] bytes, Action<SheetData> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var package = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var part = (WorksheetPart)package.WorkbookPart!.GetPartById("sheet");
            edit(part.Worksheet!.GetFirstChild<SheetData>()!);
            part.Worksheet.Save();
        }

        return stream.ToArray();
    }

    public static byte[] Type(byte[] bytes, params (string At, string Words)[] cells) =>
        Edit(
            bytes,
            data =>
            {
                foreach (var (at, words) in cells)
                {
                    Put(data, at, CellValues.InlineString, words);
                }
            }
        );

    /// <summary>Everything that may be filled in, in one row.</summary>
    public static (string, string)[] Filled(
        int row,
        string words,
        string? rating,
        string? why,
        string date,
        string dateWhy
    ) =>
        [
            .. new (SheetColumn Column, string? Words)[]
            {
                (SheetColumn.Words, words),
                (SheetColumn.NewRating, rating),
                (SheetColumn.RatingWhy, why),
                (SheetColumn.NewDate, date),
                (SheetColumn.DateWhy, dateWhy),
            }
                .Where(c => c.Words is not null)
                .Select(c => (At(c.Column, row), c.Words!)),
        ];

    public static void Put(SheetData data, string at, CellValues? type, string words, string? formula = null)
    {
        var cell = CellAt(data, at);
        cell.RemoveAllChildren();
        cell.DataType = type is { } t ? new EnumValue<CellValues>(t) : null;
        if (formula is not null)
        {
            cell.Append(new CellFormula(formula));
        }

        cell.Append(
            type == CellValues.InlineString
                ? new InlineString(new Text(SheetText.Encode(words)) { Space = SpaceProcessingModeValues.Preserve })
                : new CellValue(words)
        );
    }

    public static Row RowAt(SheetData data, uint number) =>
        data.Elements<Row>().Single(r => r.RowIndex!.Value == number);

    private static Cell CellAt(SheetData data, string at)
    {
        var number = uint.Parse(
            at.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]),
            System.Globalization.CultureInfo.InvariantCulture
        );
        var row =
            data.Elements<Row>().FirstOrDefault(r => r.RowIndex!.Value == number)
            ?? data.AppendChild(new Row { RowIndex = number });
        return row.Elements<Cell>().FirstOrDefault(c => c.CellReference!.Value == at)
            ?? row.AppendChild(new Cell { CellReference = at });
    }
}
