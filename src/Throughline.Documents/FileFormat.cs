namespace Throughline.Documents;

/// <summary>The kinds of file that Throughline reads.</summary>
public enum FileFormat
{
    Text,
    Docx,
    Xlsx,
    Pdf,

    /// <summary>A table as text: values parted by commas, semicolons or tabs.</summary>
    Csv,
}

/// <summary>Facts about each kind of file.</summary>
public static class FileFormats
{
    /// <summary>Its name in a sentence.</summary>
    public static string Name(this FileFormat format) =>
        format switch
        {
            FileFormat.Text => "a text",
            FileFormat.Docx => "a Word document",
            FileFormat.Xlsx => "an Excel workbook",
            FileFormat.Pdf => "a PDF",
            FileFormat.Csv => "a table as text (CSV)",
        };

    /// <summary>The word for it in a reading's JSON.</summary>
    public static string Code(this FileFormat format) => format.ToString().ToLowerInvariant();
}
