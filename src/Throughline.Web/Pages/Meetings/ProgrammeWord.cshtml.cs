using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Meetings;
using Throughline.Documents.Papers;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>The work programme as a Word document.</summary>
[ResponseCache(NoStore = true)]
public sealed class ProgrammeWordModel(WorkProgrammes programmes, TopicAsks asks, TimeProvider clock) : PageModel
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IActionResult> OnGetAsync(Guid body, int? year, CancellationToken cancel)
    {
        var view = await programmes.ViewAsync(body, ProgrammeModel.Asked(year, clock.Today()), cancel);
        var notGiven = (await asks.OfBodyAsync(body, cancel)).FindAll(a => a.IsNotGiven);
        return File(
            WordWriter.Write(ProgrammePaper.Of(view, notGiven)),
            Type,
            $"work-programme-{FileNames.Of(view.Body.Name)}-{view.Year.Begins}.docx"
        );
    }
}
