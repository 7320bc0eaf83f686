using Throughline.Documents.Pdf.Flow;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf;

/// <summary>
/// Reads a PDF: PdfPig gives letters and paths; words, tables, rows over page breaks, furniture, headings and
/// paragraphs are worked out here.
/// </summary>
internal sealed class PdfReader(ReadingLimits limits)
{
    /// <summary>A page with fewer words than this and a picture counts as scanned.</summary>
    private const int FewWords = 3;

    public Document Read(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        var file = new PdfFile(bytes);
        var (count, outside) = file.Check(limits);
        var pages = new PdfPages(file, count, limits, progress, cancel).Read();
        CheckText(pages);
        List<Aside> beside = [.. pages.SelectMany(p => p.Beside), .. outside.Beside];
        return new Document
        {
            Name = name,
            Format = FileFormat.Pdf,
            PageCount = count,
            Pages = [.. pages.Select(p => p.Size)],
            Blocks = PdfFlow.Of(pages),
            Beside = beside,
            Notes = [.. Notes(pages), .. Asides.Told(beside), .. outside.Told],
        };
    }

    private static void CheckText(PageContent[] pages)
    {
        if (Array.TrueForAll(pages, p => p.Fault is not null))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                "The PDF is damaged: none of its pages could be read. Export it again from the program that made it."
            );
        }

        if (Array.TrueForAll(pages, p => p.Words == 0 && !p.HasImages))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.NoText,
                "The PDF holds no words: its pages are blank, or their letters are drawn as shapes. Export it again from "
                    + "the program that made it, or ask for the original Word file."
            );
        }

        if (
            Array.TrueForAll(pages, p => p.Words < FewWords)
            && Array.TrueForAll(pages, p => p.Words == 0 || p.HasImages)
        )
        {
            throw new UnreadableDocumentException(
                UnreadableReason.NoText,
                "The PDF holds pictures of pages but no text. Run text recognition (OCR) on it first, or ask for "
                    + "the original Word file."
            );
        }
    }

    private static List<string> Notes(PageContent[] pages)
    {
        var notes = pages
            .Where(p => p.Fault is not null)
            .Select(p => $"Page {p.Number} is damaged and could not be read.")
            .Take(20)
            .ToList();
        notes.AddRange(FontNotes.Of(pages));
        var pictures = pages.Count(p => p.HasImages && p.Words < FewWords);
        if (pictures > 0)
        {
            notes.Add(
                $"{pictures} of {pages.Length} pages are pictures without text and could not be read. Run text "
                    + $"recognition (OCR) if the plan is on them."
            );
        }

        return notes;
    }
}
