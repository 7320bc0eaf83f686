using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Meetings;
using Throughline.Documents.Papers;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>The work programme as a spreadsheet.</summary>
[ResponseCache(NoStore = true)]
public sealed class ProgrammeSpreadsheetModel(WorkProgrammes programmes, TimeProvider clock) : PageModel
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync(Guid body, int? year, CancellationToken cancel)
    {
        var view = await programmes.ViewAsync(body, ProgrammeModel.Asked(year, clock.Today()), cancel);

        return File(
            SheetWriter.Write("Work programme", ProgrammePaper.Table(view)),
            Type,
            $"work-programme-{FileNames.Of(view.Body.Name)}-{view.Year.Begins}.xlsx"
        );
    }
}
