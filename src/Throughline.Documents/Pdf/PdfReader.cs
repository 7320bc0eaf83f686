using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Throughline.Documents.Pdf;

/// <summary>
/// Reads a PDF: PdfPig gives letters and paths; words, tables, rows over page breaks, furniture, headings and
/// paragraphs are worked out here.
/// </summary>
internal sealed class PdfReader(ReadingLimits limits)
{
    /// <summary>A page with fewer words than this and a picture counts as scanned.</summary>
    private const int FewWords = 3;
    private const int PagesAtATime = 6;

    private static readonly ParsingOptions Options = new() { UseLenientParsing = true, SkipMissingFonts = true };

    public Document Read(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        var file = bytes.ToArray();
        var count = Check(file);
        var pages = ReadPages(file, count, progress, cancel);
        CheckText(pages);
        var notes = pages
            .Where(p => p.Fault is not null)
            .Select(p => $"Page {p.Number} is damaged and could not be read.")
            .Take(20)
            .ToList();
        var pictures = pages.Count(p => p.HasImages && p.Words < FewWords);
        if (pictures > 0)
        {
            notes.Add(
                $"{pictures} of {count} pages are pictures without text and could not be read. Run text recognition "
                    + $"(OCR) if the plan is on them."
            );
        }

        return new Document
        {
            Name = name,
            Format = FileFormat.Pdf,
            PageCount = count,
            Pages = [.. pages.Select(p => p.Size)],
            Blocks = PdfFlow.Of(pages),
            Notes = notes,
        };
    }

    /// <summary>Opens the file without reading its pages.</summary>
    /// <returns>How many pages it has.</returns>
    public int Check(ReadOnlyMemory<byte> bytes) => Check(bytes.ToArray());

    private int Check(byte[] file)
    {
        var count = Guard(() =>
        {
            using var pdf = PdfDocument.Open(file, Options);
            return pdf.NumberOfPages;
        });
        if (count == 0)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Empty,
                "The PDF has no pages. Export it again from the program that made it."
            );
        }

        if (count > limits.MaxPages)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooManyPages,
                $"The PDF has more than {limits.MaxPages} pages. Save the pages that hold the plan as a new PDF and "
                    + $"upload that."
            );
        }

        return count;
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

    /// <summary>
    /// Reads all pages on as many cores as there are; PdfPig's documents are not shared between threads.
    /// </summary>
    private PageContent[] ReadPages(
        byte[] file,
        int count,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        var pages = new PageContent[count];
        var next = 0;
        var done = 0;
        var workers = Math.Clamp(Math.Min(Environment.ProcessorCount, count / PagesAtATime), 1, 8);
        long characters = 0;
        void Work(int worker)
        {
            using var pdf = Guard(() => PdfDocument.Open(file, Options));
            while (true)
            {
                var from = Interlocked.Add(ref next, PagesAtATime) - PagesAtATime;
                for (var i = from; i < Math.Min(from + PagesAtATime, count); i++)
                {
                    cancel.ThrowIfCancellationRequested();
                    pages[i] = ReadPage(pdf, i + 1);
                    if (Interlocked.Add(ref characters, pages[i].Words * 6L) > limits.MaxCharacters)
                    {
                        throw new UnreadableDocumentException(
                            UnreadableReason.TooLarge,
                            "The PDF holds more text than Throughline reads in one go. Save the pages that hold the "
                                + "plan as a new PDF and upload that."
                        );
                    }
                }

                if (from >= count)
                {
                    return;
                }

                progress?.Report(
                    new(Math.Min(count, Interlocked.Add(ref done, Math.Min(PagesAtATime, count - from))), count)
                );
            }
        }

        try
        {
            Parallel.For(
                0,
                workers,
                new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = workers },
                Work
            );
        }
        catch (AggregateException e)
            when (e.InnerExceptions.OfType<UnreadableDocumentException>().FirstOrDefault() is { } refusal)
        {
            throw new UnreadableDocumentException(refusal.Reason, refusal.Message, e);
        }

        return pages;
    }

    private static PageContent ReadPage(PdfDocument pdf, int number)
    {
        try
        {
            return PageReader.Read(PageInkReader.Read(pdf.GetPage(number)));
        }
        catch (Exception e)
            when (e is not (OperationCanceledException or OutOfMemoryException or UnreadableDocumentException))
        {
            // PdfPig throws whatever the damage leads to; one bad page must not take the others with it.
            return new PageContent
            {
                Number = number,
                Size = new(0, 0),
                Items = [],
                Fault = e.GetType().Name,
            };
        }
    }

    private static T Guard<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Encrypted,
                "The PDF is protected with a password. Open it, save it without the password, and upload that.",
                e
            );
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or UnreadableDocumentException or OperationCanceledException))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                "The PDF is damaged or was cut short. Export it again from the program that made it, and upload that.",
                e
            );
        }
    }
}
