using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf;

/// <summary>
/// Reads all pages of a file, and what it holds outside them, on as many cores as there are; PdfPig's documents are not
/// shared between threads.
/// </summary>
/// <param name="first">The file as it was opened to be checked; one of the threads goes on with it.</param>
/// <param name="shown">Where only what a person sees is to be read; null for all that is written.</param>
internal sealed class PdfPages(
    PdfFile file,
    OpenPdf first,
    ReadingLimits limits,
    IShownLetters? shown,
    IProgress<ReadingProgress>? progress,
    CancellationToken cancel
)
{
    private const int PagesAtATime = 6;
    private readonly int _count = first.PageCount;
    private readonly PageContent[] _pages = new PageContent[first.PageCount];
    private OpenPdf? _first = first;
    private OutsidePages _outside = null!;
    private int _next;
    private int _done;
    private long _characters;

    public (PageContent[] Pages, OutsidePages Outside) Read()
    {
        var workers = Math.Clamp(Math.Min(Environment.ProcessorCount, _count / PagesAtATime), 1, 8);
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

        return (_pages, _outside);
    }

    private void Work()
    {
        var checkedOne = Interlocked.Exchange(ref _first, null);
        using var own = checkedOne is null ? file.Open() : null;
        var pdf = checkedOne ?? own!;
        if (checkedOne is not null)
        {
            _outside = OutsidePages.Of(pdf.Document);
        }

        while (true)
        {
            var from = Interlocked.Add(ref _next, PagesAtATime) - PagesAtATime;
            for (var i = from; i < Math.Min(from + PagesAtATime, _count); i++)
            {
                cancel.ThrowIfCancellationRequested();
                _pages[i] = ReadPage(pdf, i + 1);
                Count(_pages[i]);
            }

            if (from >= _count)
            {
                return;
            }

            progress?.Report(
                new(Math.Min(_count, Interlocked.Add(ref _done, Math.Min(PagesAtATime, _count - from))), _count)
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

    private PageContent ReadPage(OpenPdf pdf, int number)
    {
        try
        {
            return PageReader.Read(PageInkReader.Read(pdf, number, shown));
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
