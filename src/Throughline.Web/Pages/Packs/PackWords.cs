using Throughline.Core.Packs;
using Throughline.Core.Reports;
using Throughline.Domain.Reports;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Packs;

/// <summary>Words about papers and packs.</summary>
internal static class PackWords
{
    public static string Of(ItemPaper paper) =>
        paper.State switch
        {
            PaperState.Waiting or PaperState.Reading => "being read",
            PaperState.Failed => "could not be read: open it to see why",
            PaperState.Ready => Standing(paper),
        };

    public static string Standing(ItemPaper paper) =>
        paper.Paragraph is { } paragraph
            ? $"{paper.Standing.Label()}, {ExemptParagraphs.InWords(paragraph)}"
            : paper.Standing.Label();

    public static string Of(PackView view)
    {
        var pack = view.Pack;
        var pages =
            pack.LastPage == 0 ? ""
            : pack.FirstPage == pack.LastPage ? $" · page {pack.FirstPage}"
            : $" · pages {pack.FirstPage} to {pack.LastPage}";
        return pack.State switch
        {
            PackState.Waiting or PackState.Building =>
                "Being built. You can leave this page: it stands here when it is ready.",
            PackState.Failed => "Could not be built",
            PackState.Ready => "Ready, not published" + pages,
            PackState.Published => $"Published {Words.Day(pack.PublishedAt!.Value)}{pages}",
            PackState.Withdrawn => $"Published {Words.Day(pack.PublishedAt!.Value)}, taken back since{pages}",
        };
    }
}
