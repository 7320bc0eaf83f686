using Throughline.Documents.Outside;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Throughline.Documents.Papers;

/// <summary>A printed PDF and the page on which each section begins, from 1.</summary>
public sealed record PrintedPaper(byte[] Pdf, int Pages, IReadOnlyList<int> FirstPages);

/// <summary>
/// Prints our own HTML as a tagged PDF, with bookmarks of its headings, through a browser beside Throughline. The page says
/// by its own policy that it runs and fetches nothing, and the browser is kept off the network.
/// </summary>
public static class PdfPrinter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <param name="html">A whole page whose sections each begin with an h2 under one h1.</param>
    /// <param name="sections">How many.</param>
    /// <param name="pictures">What the page shows, by the name by which it does; nothing else is shown.</param>
    /// <returns>Null where no browser is, or it could not print.</returns>
    public static PrintedPaper? Print(
        string html,
        int sections,
        IReadOnlyDictionary<string, byte[]> pictures,
        OutsidePrograms programs,
        CancellationToken cancel
    )
    {
        if (programs.Browser is not { } browser)
        {
            return null;
        }

        using var run = new OutsideRun();
        File.WriteAllText(run["pack.html"], html);
        foreach (var (name, bytes) in pictures)
        {
            File.WriteAllBytes(run[name], bytes);
        }

        string[] printing =
        [
            "--headless",
            "--disable-gpu",
            // The page is our own, without script, in a folder of its own; as root there is no other way.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={run["profile"]}",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            $"--print-to-pdf={run["pack.pdf"]}",
            new Uri(run["pack.html"]).AbsoluteUri,
        ];
        if (!run.Run(browser, printing, Patience, cancel) || !File.Exists(run["pack.pdf"]))
        {
            return null;
        }

        var pdf = File.ReadAllBytes(run["pack.pdf"]);
        using var document = PdfDocument.Open(pdf);
        var first = document.TryGetBookmarks(out var bookmarks) ? FirstPages(bookmarks) : [];
        return first.Count == sections ? new(pdf, document.NumberOfPages, first) : null;
    }

    private static List<int> FirstPages(Bookmarks bookmarks) =>
        [.. bookmarks.GetNodes().Where(n => n.Level == 1).OfType<DocumentBookmarkNode>().Select(n => n.PageNumber)];
}
