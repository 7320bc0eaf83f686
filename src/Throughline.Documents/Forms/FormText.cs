using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>Writes a cell's words as an inline string, which no program takes for a formula.</summary>
internal static class FormText
{
    private static readonly OpenXmlAttribute InlineText = new("t", "", "inlineStr");

    public static void Write(OpenXmlWriter writer, int column, int row, uint style, string text)
    {
        var cell = new Cell { CellReference = CellReference.Name(column, row), StyleIndex = style };
        if (text.Length == 0)
        {
            writer.WriteElement(cell);
            return;
        }

        cell.SetAttribute(InlineText);
        cell.InlineString = new InlineString(
            new Text(SheetText.Encode(SheetText.Fit(text))) { Space = SpaceProcessingModeValues.Preserve }
        );
        writer.WriteElement(cell);
    }
}
