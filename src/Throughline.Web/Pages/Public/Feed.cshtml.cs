using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Public;

/// <summary>What was published lately, as an Atom feed (RFC 4287).</summary>
public sealed class FeedModel(PublishedPapers papers, SiteName site, PublicSite here) : PageModel
{
    private const int Most = 50;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var entries = (await papers.LatestAsync(Most, cancel))
            .SelectMany(m => m.Packs.Where(p => !p.Correcting).Select(p => (Meeting: m, Pack: p)))
            .OrderByDescending(e => e.Pack.PublishedAt)
            .Take(Most)
            .ToList();
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", here.Full(PublicLinks.Feed())),
            new XElement(Atom + "title", $"{site.Name}: meetings and papers"),
            new XElement(Atom + "updated", Time(entries.Count == 0 ? DateTime.UnixEpoch : entries[0].Pack.PublishedAt)),
            new XElement(
                Atom + "link",
                new XAttribute("rel", "self"),
                new XAttribute("href", here.Full(PublicLinks.Feed()))
            ),
            entries.Select(e => new XElement(
                Atom + "entry",
                new XElement(Atom + "id", $"urn:uuid:{e.Pack.Id}"),
                new XElement(Atom + "title", $"{e.Meeting.Body}, {DayWords.NamedDay(e.Meeting.Day)}: {e.Pack.Name}"),
                new XElement(Atom + "updated", Time(e.Pack.PublishedAt)),
                new XElement(Atom + "author", new XElement(Atom + "name", site.Name)),
                new XElement(
                    Atom + "link",
                    new XAttribute("href", here.Full(PublicLinks.Pack(e.Meeting.Id, e.Pack.Id)))
                )
            ))
        );
        return Content(new XDocument(feed).ToString(), "application/atom+xml; charset=utf-8");
    }

    private static string Time(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
