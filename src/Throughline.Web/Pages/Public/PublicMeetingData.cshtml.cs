using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Domain.Meetings;
using Throughline.Web.Pages.Packs;

namespace Throughline.Web.Pages.Public;

/// <summary>A meeting as JSON-LD in the words of schema.org: an Event, its papers as DigitalDocuments, its minutes.</summary>
public sealed class PublicMeetingDataModel(PublishedPapers papers, PublishedMinutes minutes, PublicSite here)
    : PageModel
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public async Task<IActionResult> OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        if (await papers.MeetingAsync(meeting, cancel) is not { } found)
        {
            return NotFound();
        }

        var documents = new JsonArray();
        foreach (var pack in found.Packs.Where(p => !p.Correcting))
        {
            documents.Add(Document(found, pack));
        }

        if (await minutes.OfAsync(meeting, cancel) is { } approved)
        {
            documents.Add(
                new JsonObject
                {
                    ["@type"] = "DigitalDocument",
                    ["@id"] = here.Full(PublicLinks.Minutes(meeting)),
                    ["name"] = approved.Paper.Title,
                    ["creativeWorkStatus"] = approved.Standing,
                    ["inLanguage"] = "en-GB",
                }
            );
        }

        var made = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["@id"] = here.Full(PublicLinks.Meeting(meeting)),
            ["name"] = found.Body,
            ["startDate"] = ClockTime.Parse(found.Time) is { } time
                ? found.Day.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
                : found.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["eventStatus"] = found.CalledOff
                ? "https://schema.org/EventCancelled"
                : "https://schema.org/EventScheduled",
            ["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = found.Body },
            ["subjectOf"] = documents,
        };
        if (found.Venue is { } venue)
        {
            made["location"] = new JsonObject { ["@type"] = "Place", ["name"] = venue };
        }

        return Content(made.ToJsonString(Indented), "application/ld+json; charset=utf-8");
    }

    private JsonObject Document(PublicMeeting meeting, PublicPack pack)
    {
        var formats = new JsonArray { Encoding(PublicLinks.PackWord(meeting.Id, pack.Id), PackFormat.Docx) };
        if (pack.HasPdf)
        {
            formats.Add(Encoding(PublicLinks.PackPdf(meeting.Id, pack.Id), PackFormat.Pdf));
        }

        return new()
        {
            ["@type"] = "DigitalDocument",
            ["@id"] = here.Full(PublicLinks.Pack(meeting.Id, pack.Id)),
            ["name"] = pack.Name,
            ["datePublished"] = pack.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["inLanguage"] = "en-GB",
            ["encoding"] = formats,
        };
    }

    private JsonObject Encoding(string address, PackFormat format) =>
        new()
        {
            ["@type"] = "MediaObject",
            ["contentUrl"] = here.Full(address),
            ["encodingFormat"] = PackTypes.Of(format),
        };
}
