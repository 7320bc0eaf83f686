using Throughline.Documents.Pdf;
using Throughline.Documents.Spreadsheet;
using Throughline.Documents.Text;
using Throughline.Documents.Word;

namespace Throughline.Documents;

/// <summary>Reads a file into a <see cref="Document"/>: decides by its content, not its name, which reader takes it.</summary>
public sealed class DocumentReader(ReadingLimits limits)
{
    /// <param name="name">The file's name, for its extension and for messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="progress">Told (pages read, pages in all) while it reads; may be null.</param>
    /// <exception cref="UnreadableDocumentException">The file is empty, too large, encrypted, damaged, of another type, or holds no text.</exception>
    public Document Read(string name, ReadOnlyMemory<byte> bytes, IProgress<ReadingProgress>? progress = null, CancellationToken cancel = default)
    {
        var safeName = Path.GetFileName(name);
        return FileKind.Detect(safeName, bytes.Span, limits) switch
        {
            DocumentFormat.Pdf => new PdfReader(limits).Read(safeName, bytes, progress, cancel),
            DocumentFormat.Docx => new WordReader(limits).Read(safeName, bytes, progress, cancel),
            DocumentFormat.Xlsx => new SpreadsheetReader(limits).Read(safeName, bytes, progress, cancel),
            DocumentFormat.Text => new PlainTextReader(limits).Read(safeName, bytes, progress, cancel),
        };
    }
}

/// <summary>How far a reading has come.</summary>
public readonly record struct ReadingProgress(int PagesRead, int PagesInAll);
