using Throughline.Documents.Office;
using Throughline.Documents.Outside;
using Throughline.Documents.Pdf;
using Throughline.Documents.PlainText;
using Throughline.Documents.Spreadsheet;
using Throughline.Documents.Word;

namespace Throughline.Documents.Reading;

/// <summary>
/// Reads a file into a <see cref="Document"/>: decides by its content, not its name, which reader takes it.
/// </summary>
/// <param name="programs">What may help; null for what this machine has.</param>
/// <param name="onlyShown">True where a file is to be published: words of a PDF that nobody sees on its pages (under a
/// black box, white on white) are not read.</param>
public sealed class DocumentReader(ReadingLimits limits, OutsidePrograms? programs = null, bool onlyShown = false)
{
    private readonly OutsidePrograms _programs = programs ?? OutsidePrograms.Here;

    /// <summary>
    /// Refuses at once what its first bytes show to be no paper: nothing, too much, or a file of another kind. No more is
    /// looked at, so it is safe wherever a file arrives.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">The message says what to do.</exception>
    public void CheckBeginning(ReadOnlyMemory<byte> bytes) => FormatDetection.CheckBeginning(bytes, limits, _programs);

    /// <summary>True for a PDF, whatever its name; reads nothing but its beginning.</summary>
    /// <exception cref="UnreadableDocumentException">It is of a kind that is not read at all.</exception>
    public static bool IsPdf(ReadOnlyMemory<byte> bytes, ReadingLimits limits) =>
        FormatDetection.CheckBeginning(bytes, limits, OutsidePrograms.Here) == FormatDetection.Beginning.Pdf;

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
        bytes = ZipNames.Mended(bytes, limits);
        var (format, older) = FormatDetection.Detect(bytes, limits, _programs);
        string? note = null;
        if (older is { } kind)
        {
            // LibreOffice takes seconds to start, however small the file.
            progress?.Report(new(0, 1, Pictures: 1));
            bytes = Turned(kind, bytes, cancel);
            note =
                $"This is {kind.Name()}; LibreOffice turned it into {format.Name()} to read it. Check it against the "
                + "original where something looks odd.";
        }

        var document = PlainBlocks.Of(
            format switch
            {
                FileFormat.Pdf => new PdfReader(limits, _programs, onlyShown).Read(safeName, bytes, progress, cancel),
                FileFormat.Docx => new WordReader(limits, onlyShown).Read(safeName, bytes, progress, cancel),
                FileFormat.Xlsx => new SpreadsheetReader(limits, onlyShown).Read(safeName, bytes, progress, cancel),
                FileFormat.Text or FileFormat.Csv => ReadText(safeName, bytes, progress, cancel),
            }
        );
        note ??= older is null ? FormatDetection.NameNote(safeName, document.Format) : null;
        return note is null ? document : document with { Notes = [.. document.Notes, note] };
    }

    private byte[] Turned(OlderKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (kind is OlderKind.Odt or OlderKind.Ods or OlderKind.Xlsb)
        {
            OfficePackage.Check(bytes, limits);
        }

        return LibreOffice.Turn(_programs.Office!, kind, bytes, cancel);
    }

    private Document ReadText(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        var text = TextDecoding.Decode(bytes.Span);
        return new SeparatedReader(limits).TryRead(name, text, progress, cancel)
            ?? new PlainTextReader(limits).Read(name, text, progress, cancel);
    }
}
