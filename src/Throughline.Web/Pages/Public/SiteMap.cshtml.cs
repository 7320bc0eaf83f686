using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Public;

/// <summary>The addresses of all that was published, for search engines (sitemaps.org 0.9).</summary>
public sealed class SiteMapModel(PublishedPapers papers, PublicSite here) : PageModel
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var addresses = (await papers.MeetingsAsync(cancel)).SelectMany(m =>
            m.Packs.Where(p => !p.Correcting)
                .Select(p => PublicLinks.Pack(m.Id, p.Id))
                .Prepend(PublicLinks.Meeting(m.Id))
        );
        var map = new XElement(
            Sitemap + "urlset",
            addresses
                .Prepend(PublicLinks.Meetings())
                .Select(a => new XElement(Sitemap + "url", new XElement(Sitemap + "loc", here.Full(a))))
        );
        return Content(new XDocument(map).ToString(), "application/xml; charset=utf-8");
    }
}
