using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>Writes the sheet that says what the form is, for the reader when it comes back.</summary>
internal static class FormHiddenSheet
{
    /// <summary>The seal in A1, the identities under it, the choices in column B.</summary>
    public static void Write(WorksheetPart part, FormWorkbook form)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < Math.Max(form.Rows.Count + 1, form.Choices.Count); i++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)i + 1 });
            FormText.Write(
                writer,
                0,
                i + 1,
                FormStyles.Hidden,
                i == 0 ? form.Seal
                    : i <= form.Rows.Count ? form.Rows[i - 1].Identity
                    : ""
            );
            FormText.Write(writer, 1, i + 1, FormStyles.Hidden, i < form.Choices.Count ? form.Choices[i] : "");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteElement(
            new SheetProtection
            {
                Sheet = true,
                Objects = true,
                Scenarios = true,
            }
        );
        writer.WriteEndElement();
    }
}
