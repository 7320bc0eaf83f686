namespace Throughline.Documents;

/// <summary>The four kinds of file that Throughline reads.</summary>
public enum FileFormat
{
    Text,
    Docx,
    Xlsx,
    Pdf,
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
        };

    /// <summary>The word for it in a reading's JSON.</summary>
    public static string Code(this FileFormat format) => format.ToString().ToLowerInvariant();
}

/// <summary>A document as a person holds it: its blocks in reading order, each with the place it came from.</summary>
/// <remarks>Knows nothing of plans. Immutable once read; safe to share between threads.</remarks>
public sealed record Document
{
    /// <summary>The file's name without its folder.</summary>
    public required string Name { get; init; }

    public required FileFormat Format { get; init; }

    /// <summary>
    /// Pages in a PDF; explicit and rendered page breaks plus one in a DOCX; sheets in an XLSX; 1 in a text without
    /// form feeds.
    /// </summary>
    public required int PageCount { get; init; }

    /// <summary>Every block in reading order, furniture included.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Width and height of each page in points (PDF only; else empty).</summary>
    public IReadOnlyList<PageSize> Pages { get; init; } = [];

    /// <summary>Non-blank characters in all blocks.</summary>
    public long Characters => Blocks.Sum(b => b.Characters);

    /// <summary>
    /// What the reader noticed and a person should know: an encoding that was guessed, hidden sheets, pages without
    /// text.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A page's size in points (1/72 inch).</summary>
public readonly record struct PageSize(double Width, double Height);

/// <summary>
/// A rectangle on a page in points, measured from the page's top left corner; Top is less than Bottom.
/// </summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;

    public Box Union(Box other) =>
        new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );
}

/// <summary>Where something stands in the document.</summary>
/// <param name="Page">Page number from 1 (sheet number in a spreadsheet).</param>
/// <param name="Line">Line number from 1 in a text file; paragraph-or-row number in a DOCX body; row number in a sheet;
/// null in a PDF.</param>
/// <param name="Cell">A spreadsheet reference such as "C14"; else null.</param>
/// <param name="Box">Where it is printed, in a PDF; else null.</param>
public readonly record struct Place(int Page, int? Line = null, string? Cell = null, Box? Box = null);

/// <summary>A colour as red, green and blue, 0 to 255 each.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
