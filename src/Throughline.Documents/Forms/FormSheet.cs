using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>Writes the visible sheet of a form: title, lines, header and rows.</summary>
internal static class FormSheet
{
    private const double TitleScale = 1.6;

    public static void Write(WorksheetPart part, FormWorkbook form)
    {
        var sizes = FormSizes.Of(form);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(FormFrame.Views(form.HeaderRow));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(FormFrame.Widths(form, sizes));
        writer.WriteStartElement(new SheetData());
        WriteTitle(writer, form, sizes);
        WriteLines(writer, form, sizes);
        WriteHeader(writer, form, sizes);
        var number = form.HeaderRow;
        foreach (var row in form.Rows)
        {
            WriteRow(writer, ++number, form.Columns, row, sizes);
        }

        writer.WriteEndElement();
        foreach (var element in FormFrame.After(form))
        {
            writer.WriteElement(element);
        }

        writer.WriteEndElement();
    }

    private static void WriteTitle(OpenXmlWriter writer, FormWorkbook form, FormSizes sizes)
    {
        Start(writer, 1, Math.Max(24, sizes.HeightOfLine(form.Title, TitleScale)));
        FormText.Write(writer, 0, 1, FormStyles.Title, form.Title);
        writer.WriteEndElement();
    }

    private static void WriteLines(OpenXmlWriter writer, FormWorkbook form, FormSizes sizes)
    {
        for (var i = 0; i < form.Lines.Count; i++)
        {
            Start(writer, i + 2, sizes.HeightOfLine(form.Lines[i]));
            FormText.Write(writer, 0, i + 2, FormStyles.Line, form.Lines[i]);
            writer.WriteEndElement();
        }
    }

    private static void WriteHeader(OpenXmlWriter writer, FormWorkbook form, FormSizes sizes)
    {
        var header = form.HeaderRow;
        Start(writer, header, sizes.HeightOfHeader(form.Columns));
        for (var c = 0; c < form.Columns.Count; c++)
        {
            FormText.Write(
                writer,
                c,
                header,
                form.Columns[c].Fillable ? FormStyles.FillHeader : FormStyles.Header,
                form.Columns[c].Header
            );
        }

        FormText.Write(writer, form.Columns.Count, header, FormStyles.Hidden, FormWorkbook.IdentityHeader);
        writer.WriteEndElement();
    }

    private static void Start(OpenXmlWriter writer, int number, double height) =>
        writer.WriteStartElement(
            new Row
            {
                RowIndex = (uint)number,
                Height = height,
                CustomHeight = true,
            }
        );

    private static void WriteRow(
        OpenXmlWriter writer,
        int number,
        IReadOnlyList<FormColumn> columns,
        FormRow row,
        FormSizes sizes
    )
    {
        // Not a height of its own: the row still grows with what people write into it.
        writer.WriteStartElement(new Row { RowIndex = (uint)number, Height = sizes.HeightOf(columns, row) });
        var locked = 0;
        for (var c = 0; c < columns.Count; c++)
        {
            if (!columns[c].Fillable)
            {
                var cell = row.Cells[locked++];
                FormText.Write(writer, c, number, FormStyles.Of(cell), cell.Text);
            }
            else
            {
                FormText.Write(
                    writer,
                    c,
                    number,
                    !row.Fillable ? FormStyles.Locked
                        : columns[c].Kind == FormColumnKind.Date ? FormStyles.FillDate
                        : FormStyles.FillText,
                    ""
                );
            }
        }

        FormText.Write(writer, columns.Count, number, FormStyles.Hidden, row.Identity);
        writer.WriteEndElement();
    }
}
