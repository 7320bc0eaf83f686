using Throughline.Documents.Office;
using Throughline.Documents.Pdf;
using Throughline.Documents.PlainText;
using Throughline.Documents.Spreadsheet;
using Throughline.Documents.Word;

namespace Throughline.Documents.Reading;

/// <summary>
/// Reads a file into a <see cref="Document"/>: decides by its content, not its name, which reader takes it.
/// </summary>
public sealed class DocumentReader(ReadingLimits limits)
{
    /// <summary>
    /// Refuses at once what its first bytes show to be no paper: nothing, too much, or a file of another kind. No more is
    /// looked at, so it is safe wherever a file arrives.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">The message says what to do.</exception>
    public void CheckBeginning(ReadOnlyMemory<byte> bytes) => FormatDetection.CheckBeginning(bytes, limits);

    /// <summary>True for a PDF, whatever its name; reads nothing but its beginning.</summary>
    /// <exception cref="UnreadableDocumentException">It is of a kind that is not read at all.</exception>
    public static bool IsPdf(ReadOnlyMemory<byte> bytes, ReadingLimits limits) =>
        FormatDetection.Detect(bytes, limits) == FileFormat.Pdf;

    /// <summary>Reads the file.</summary>
    /// <param name="name">The file's name, for its extension and for messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="progress">Told (pages read, pages in all) while it reads; may be null.</param>
    /// <exception cref="UnreadableDocumentException">The file is empty, too large, encrypted, damaged, of another type,
    /// or holds no text.</exception>
    public Document Read(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        var safeName = Path.GetFileName(name);
        var format = FormatDetection.Detect(bytes, limits);
        var document = PlainBlocks.Of(
            format switch
            {
                FileFormat.Pdf => new PdfReader(limits).Read(safeName, bytes, progress, cancel),
                FileFormat.Docx => new WordReader(limits).Read(safeName, bytes, progress, cancel),
                FileFormat.Xlsx => new SpreadsheetReader(limits).Read(safeName, bytes, progress, cancel),
                FileFormat.Text => new PlainTextReader(limits).Read(safeName, bytes, progress, cancel),
            }
        );
        return FormatDetection.NameNote(safeName, format) is { } note
            ? document with
            {
                Notes = [.. document.Notes, note],
            }
            : document;
    }
}
