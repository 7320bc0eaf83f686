using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.Documents.Office;

namespace Throughline.Documents.Word;

/// <summary>
/// Reads a DOCX: its body in order, with real headings, computed list numbers, and tables with their spans, shades and
/// strikes.
/// </summary>
/// <param name="onlyShown">True where nothing may be read that a person who looks at the pages does not see.</param>
internal sealed class WordReader(ReadingLimits limits, bool onlyShown = false)
{
    public Document Read(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        OfficePackage.Check(bytes, limits);
        var document = OfficePackage.Guard(() =>
        {
            var (whole, missing) = MissingParts.Without(bytes);
            var read = ReadPackage(name, whole, cancel);
            return missing.Count == 0 ? read : read with { Notes = [.. read.Notes, .. missing] };
        });
        if (document.Characters == 0)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.NoText,
                "The document holds no words. If it is a scan, run text recognition (OCR) on it first, or ask for "
                    + "the original."
            );
        }

        progress?.Report(new(document.PageCount, document.PageCount));
        return document;
    }

    private Document ReadPackage(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var package = WordprocessingDocument.Open(
            stream,
            isEditable: false,
            new OpenSettings { MaxCharactersInPart = limits.MaxCharacters * 20 }
        );
        var main = package.MainDocumentPart ?? throw OfficePackage.Damaged();
        var body = main.Document?.Body ?? throw OfficePackage.Damaged();
        foreach (var words in Words(main))
        {
            Misplaced.PutBack(words);
        }

        var styles = new WordStyles(main, onlyShown);
        var comments = new WordComments(main, styles);
        var flow = new WordFlow(limits, styles, new WordNumbering(main), comments, cancel);
        flow.Read(body);
        var end = flow.Blocks.Count;
        flow.AddNotes(main);
        flow.AddRunning(main);
        List<Aside> beside =
        [
            .. flow.Beside,
            .. comments.Rest(),
            .. DrawnWords.Of(main).Select(w => new Aside(AsideKind.Drawn, w, new(1, 0))),
        ];
        WordPlaces.Name(flow.Blocks, end);
        return new Document
        {
            Name = name,
            Format = FileFormat.Docx,
            PageCount = flow.Page,
            Blocks = flow.Blocks,
            Beside = beside,
            Notes =
            [
                .. flow.Notes,
                .. Asides.Told(beside),
                .. DrawnWords.Told(DrawnWords.FilesIn(main)) is { } told ? [told] : Array.Empty<string>(),
            ],
        };
    }

    /// <summary>All that holds paragraphs.</summary>
    private static IEnumerable<OpenXmlElement?> Words(MainDocumentPart main) =>
        [
            main.Document?.Body,
            main.FootnotesPart?.Footnotes,
            main.EndnotesPart?.Endnotes,
            .. main.HeaderParts.Select(h => h.Header),
            .. main.FooterParts.Select(f => f.Footer),
        ];
}
