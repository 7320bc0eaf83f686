using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Office;
using A = DocumentFormat.OpenXml.Drawing;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>What a sheet shows beside its cells: boxes of text on it, its running lines, charts, buttons.</summary>
internal sealed partial class SheetSurroundings(WorksheetPart sheet, int number)
{
    /// <summary>Running lines, and the words of text boxes, which are read as the sheet's.</summary>
    public IEnumerable<Block> Blocks() => TextBoxes().Concat<Block>(RunningLines());

    /// <summary>Words of charts, diagrams and buttons, which are not read.</summary>
    public IEnumerable<Aside> Beside() =>
        DrawnWords
            .Of(sheet)
            .Select(w => new Aside(AsideKind.Drawn, w, new(number, 1, "A1")))
            .Concat(Buttons().Select(w => new Aside(AsideKind.Stamped, w, new(number, 1, "A1"))));

    private IEnumerable<Paragraph> TextBoxes() =>
        (
            sheet.DrawingsPart?.WorksheetDrawing?.ChildElements
            ?? Enumerable.Empty<DocumentFormat.OpenXml.OpenXmlElement>()
        ).SelectMany(anchor =>
            anchor
                .Descendants<A.Paragraph>()
                .Select(p => string.Concat(p.Descendants<A.Text>().Select(t => t.Text)).Trim())
                .Where(t => t.Length > 0)
                .Select(t => new Paragraph(t, PlaceOf(anchor.GetFirstChild<Xdr.FromMarker>())))
        );

    private Place PlaceOf(Xdr.FromMarker? from) =>
        int.TryParse(from?.RowId?.Text, System.Globalization.CultureInfo.InvariantCulture, out var row)
        && int.TryParse(from?.ColumnId?.Text, System.Globalization.CultureInfo.InvariantCulture, out var column)
        && row is >= 0 and < 1_048_576
        && column is >= 0 and < 16_384
            ? new(number, row + 1, CellReference.Name(column, row + 1))
            : new(number, 1, "A1");

    private IEnumerable<Furniture> RunningLines() =>
        (sheet.Worksheet?.Elements<HeaderFooter>() ?? [])
            .SelectMany(h => h.ChildElements)
            .Select(e =>
                (
                    Kind: e is OddHeader or EvenHeader or FirstHeader
                        ? FurnitureKind.RunningHeader
                        : FurnitureKind.RunningFooter,
                    Words: string.Join(
                        ' ',
                        Code()
                            .Replace(e.InnerText, static m => m.Value == "&&" ? "&" : " ")
                            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    )
                )
            )
            .Where(l => l.Words.Length > 0)
            .Select(l => new Furniture(l.Kind, l.Words, new(number, 1)));

    /// <summary>Captions of old buttons and boxes to tick, which stand in drawings of an old kind.</summary>
    private IEnumerable<string> Buttons()
    {
        foreach (var part in sheet.VmlDrawingParts)
        {
            foreach (var words in Captions(part))
            {
                yield return words;
            }
        }
    }

    private static List<string> Captions(VmlDrawingPart part)
    {
        try
        {
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var xml = XmlReader.Create(
                stream,
                new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            return
            [
                .. XDocument
                    .Load(xml)
                    .Descendants()
                    .Where(e => e.Name.LocalName == "textbox")
                    .Select(e => e.Value.Trim())
                    .Where(t => t.Length > 0),
            ];
        }
        catch (XmlException)
        {
            // Old programs wrote these as web pages are written; what is in them is a caption at most.
            return [];
        }
    }

    /// <summary>Where a running line changes its place, its type, or stands for a number or a name; "&amp;&amp;" is a sign.</summary>
    [GeneratedRegex(
        "&(?:&|\"[^\"]*\"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]{1,3}|[A-Za-z])",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Code();
}
