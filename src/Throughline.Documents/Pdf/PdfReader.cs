using Throughline.Documents.Outside;
using Throughline.Documents.Pdf.Flow;
using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;
using Throughline.Documents.Pdf.Pictures;

namespace Throughline.Documents.Pdf;

/// <summary>
/// Reads a PDF: PdfPig gives letters and paths; words, tables, rows over page breaks, furniture, headings and
/// paragraphs are worked out here.
/// </summary>
/// <param name="onlyShown">True where nothing may be read that a person who looks at the pages does not see.</param>
internal sealed class PdfReader(ReadingLimits limits, OutsidePrograms programs, bool onlyShown = false)
{
    /// <summary>A page with fewer words than this and a picture counts as scanned.</summary>
    private const int FewWords = 3;

    /// <summary>So does one with a stamp on it, where the picture covers most of the page.</summary>
    private const int WordsOfAStamp = 40;
    private const double MostOfThePage = 0.6;

    /// <summary>Pages that are painted, twice, in the time of one whose words are recognised, on a slow machine.</summary>
    private const int PaintedForOne = 10;

    public Document Read(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        var file = new PdfFile(bytes);
        using var first = file.OpenWithin(limits);
        var count = first.PageCount;
        if (onlyShown)
        {
            progress?.Report(new(0, count, 1 + (count / PaintedForOne)));
        }

        using var shown = onlyShown ? ShownLetters.Of(bytes, programs, cancel) : null;
        var (pages, outside) = new PdfPages(file, first, limits, shown, progress, cancel).Read();
        CheckText(pages, programs);
        Recognise(bytes, pages, progress, cancel);
        CheckWords(pages);
        List<PageSize> sizes = [.. pages.Select(p => p.Size)];
        var (looks, told) = shown is null
            ? ([], [])
            : PageLooks.Of(bytes, programs.Painter!, sizes, shown.MayBePainted, cancel);
        List<Aside> beside = [.. pages.SelectMany(p => p.Beside), .. outside.Beside];
        return new Document
        {
            Name = name,
            Format = FileFormat.Pdf,
            PageCount = count,
            Pages = sizes,
            Looks = looks,
            Blocks = PictureDoubts.On(PdfFlow.Of(pages), pages),
            Beside = beside,
            Notes = [.. Notes(pages), .. Asides.Told(beside), .. outside.Told, .. shown?.Told ?? [], .. told],
        };
    }

    /// <summary>True for a scanned page whose words nobody has read yet.</summary>
    public static bool IsPicture(PageInk ink) => IsPicture(ink.HasImages, ink.Words.Count, ink.PictureShare);

    private static bool IsPicture(PageContent page) =>
        !page.WasPicture && IsPicture(page.HasImages, page.Words, page.PictureShare);

    private static bool IsPicture(bool hasImages, int words, double share) =>
        hasImages && (words < FewWords || (words < WordsOfAStamp && share >= MostOfThePage));

    private void Recognise(
        ReadOnlyMemory<byte> bytes,
        PageContent[] pages,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        var which = Enumerable.Range(0, pages.Length).Where(i => IsPicture(pages[i])).ToList();
        if (which.Count == 0 || !programs.CanRecognise)
        {
            return;
        }

        var pictures = Math.Min(which.Count, limits.MaxPicturePages);
        progress?.Report(new(pages.Length - pictures, pages.Length, pictures));
        new PicturePages(programs, limits).Read(
            bytes,
            pages,
            which,
            done => progress?.Report(new(pages.Length - pictures + done, pages.Length, pictures)),
            cancel
        );
    }

    private static void CheckWords(PageContent[] pages)
    {
        if (Array.TrueForAll(pages, p => p.Words == 0))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.NoText,
                "The PDF holds pictures of pages, and no words could be recognised in them. Scan it again, straight and at "
                    + "300 dots an inch, or ask for the original Word file."
            );
        }
    }

    private static void CheckText(PageContent[] pages, OutsidePrograms programs)
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
            !programs.CanRecognise
            && Array.TrueForAll(pages, p => p.Words == 0 || IsPicture(p))
            && Array.Exists(pages, IsPicture)
        )
        {
            throw new UnreadableDocumentException(
                UnreadableReason.NoText,
                $"The PDF holds pictures of pages but no text. {OutsidePrograms.HowToGetRecognition}; or ask for the "
                    + "original Word file."
            );
        }
    }

    private List<string> Notes(PageContent[] pages)
    {
        var notes = pages
            .Where(p => p.Fault is not null)
            .Select(p => $"Page {p.Number} is damaged and could not be read.")
            .Take(20)
            .ToList();
        notes.AddRange(FontNotes.Of(pages));
        var read = pages.Count(p => p.WasPicture);
        if (read > 0)
        {
            notes.Add(
                $"{read} of {pages.Length} pages are pictures: their words were recognised by a program and may be wrong. "
                    + "Check each row against the paper; colours of cells were not read."
            );
        }

        var pictures = pages.Count(IsPicture);
        if (pictures > 0)
        {
            notes.Add($"{pictures} of {pages.Length} pages are pictures without text and were not read. {WhyNot}");
        }

        return notes;
    }

    private string WhyNot =>
        programs.CanRecognise
            ? $"No words could be recognised in them, or they are more than {limits.MaxPicturePages}: save those that hold "
                + "the plan as a PDF of their own, and upload that."
            : $"{OutsidePrograms.HowToGetRecognition}, if the plan is on them.";
}
