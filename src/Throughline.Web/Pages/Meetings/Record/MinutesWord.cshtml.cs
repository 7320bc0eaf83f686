using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Meetings.Record;
using Throughline.Documents.Papers;
using Throughline.Domain.Meetings.Record;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings.Record;

/// <summary>Minutes as a Word document; the public version leaves out what was said in private.</summary>
[ResponseCache(NoStore = true)]
public sealed class MinutesWordModel(MinutesDrafting drafting, MinutesStyle style) : PageModel
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <exception cref="NotHereException">They are not drafted yet.</exception>
    public async Task<IActionResult> OnGetAsync(Guid meeting, string? version, CancellationToken cancel)
    {
        var view = await drafting.ViewAsync(meeting, cancel);
        var (of, isPublic) = (view.Record.Meeting, version == "public");
        var paper = MinutesPaper.Of(
            of.Meeting,
            of.Body,
            view.Minutes ?? throw new NotHereException(),
            view.Sections,
            view.ApprovedIn,
            style,
            isPublic
        );
        return File(
            WordWriter.Write(paper),
            Type,
            $"minutes-{FileNames.Of(of.Body.Name)}-{of.Meeting.Day:yyyy-MM-dd}{(isPublic ? "-public" : "")}.docx"
        );
    }
}
