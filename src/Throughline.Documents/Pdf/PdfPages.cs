using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf;

/// <summary>
/// Reads all pages of a file on as many cores as there are; PdfPig's documents are not shared between threads.
/// </summary>
internal sealed class PdfPages(
    PdfFile file,
    int count,
    ReadingLimits limits,
    IProgress<ReadingProgress>? progress,
    CancellationToken cancel
)
{
    private const int PagesAtATime = 6;
    private readonly PageContent[] _pages = new PageContent[count];
    private int _next;
    private int _done;
    private long _characters;

    public PageContent[] Read()
    {
        var workers = Math.Clamp(Math.Min(Environment.ProcessorCount, count / PagesAtATime), 1, 8);
        try
        {
            Parallel.For(
                0,
                workers,
                new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = workers },
                _ => Work()
            );
        }
        catch (AggregateException e)
            when (e.InnerExceptions.OfType<UnreadableDocumentException>().FirstOrDefault() is { } refusal)
        {
            throw new UnreadableDocumentException(refusal.Reason, refusal.Message, e);
        }

        return _pages;
    }

    private void Work()
    {
        using var pdf = file.Open();
        while (true)
        {
            var from = Interlocked.Add(ref _next, PagesAtATime) - PagesAtATime;
            for (var i = from; i < Math.Min(from + PagesAtATime, count); i++)
            {
                cancel.ThrowIfCancellationRequested();
                _pages[i] = ReadPage(pdf, i + 1);
                Count(_pages[i]);
            }

            if (from >= count)
            {
                return;
            }

            progress?.Report(
                new(Math.Min(count, Interlocked.Add(ref _done, Math.Min(PagesAtATime, count - from))), count)
            );
        }
    }

    private void Count(PageContent page)
    {
        if (Interlocked.Add(ref _characters, page.Words * 6L) > limits.MaxCharacters)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                "The PDF holds more text than Throughline reads in one go. Save the pages that hold the "
                    + "plan as a new PDF and upload that."
            );
        }
    }

    private static PageContent ReadPage(OpenPdf pdf, int number)
    {
        try
        {
            return PageReader.Read(PageInkReader.Read(pdf, number));
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
}
