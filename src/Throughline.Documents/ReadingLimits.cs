namespace Throughline.Documents;

/// <summary>
/// How much the readers take on before they refuse. One class, bound from the configuration section "Reading".
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Most pages of a PDF or DOCX.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>Most pages of a PDF whose words are read out of pictures: seconds of work each.</summary>
    public int MaxPicturePages { get; init; } = 300;

    /// <summary>
    /// Largest sum of unpacked parts of a DOCX or XLSX, in bytes (a zip bomb unpacks to far more than a pack ever
    /// holds).
    /// </summary>
    public long MaxUnpackedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Largest ratio of unpacked to packed size of one part above 10 MB.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Deepest nesting of elements in a part of a DOCX or XLSX.</summary>
    public int MaxNesting { get; init; } = 512;

    /// <summary>Most rows of one sheet that are read.</summary>
    public int MaxRowsPerSheet { get; init; } = 100_000;

    /// <summary>Most table cells in a document.</summary>
    public int MaxCells { get; init; } = 5_000_000;

    /// <summary>Most characters of text in a document.</summary>
    public long MaxCharacters { get; init; } = 100_000_000;
}
