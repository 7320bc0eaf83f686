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
    /// Refuses at once what can be seen to be unreadable without reading it all: another kind of file, a password, a
    /// file cut short.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">The message says what to do.</exception>
    public void Check(ReadOnlyMemory<byte> bytes)
    {
        switch (FormatDetection.Detect(bytes, limits))
        {
            case FileFormat.Pdf:
                new PdfReader(limits).Check(bytes);
                break;
            case FileFormat.Docx or FileFormat.Xlsx:
                OfficePackage.Check(bytes, limits);
                break;
            case FileFormat.Text:
                TextDecoding.Decode(bytes.Span);
                break;
        }
    }

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
        var document = format switch
        {
            FileFormat.Pdf => new PdfReader(limits).Read(safeName, bytes, progress, cancel),
            FileFormat.Docx => new WordReader(limits).Read(safeName, bytes, progress, cancel),
            FileFormat.Xlsx => new SpreadsheetReader(limits).Read(safeName, bytes, progress, cancel),
            FileFormat.Text => new PlainTextReader(limits).Read(safeName, bytes, progress, cancel),
        };
        return FormatDetection.NameNote(safeName, format) is { } note
            ? document with
            {
                Notes = [.. document.Notes, note],
            }
            : document;
    }
}
