using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Spreadsheets;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>
/// The spreadsheets of every plan that asks something of one's agency; any of them may be uploaded here.
/// </summary>
[TakesFiles(typeof(FilledSheets))]
public sealed class MySheetsModel(SheetQueries sheets, SpreadsheetImports imports, Actor actor) : PageModel
{
    public IReadOnlyList<(Guid Id, string Title, int Actions)> Plans { get; private set; } = [];
    public Guid? Agency { get; private set; }
    public SheetUploadForm Upload { get; private set; } = new(false, null, []);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(null, cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        var taken = await SheetUploadForm.TakeAsync(imports, null, file, cancel);
        return taken.ImportId is { } import
            ? Redirect(SpreadsheetLinks.SpreadsheetChanges(import))
            : await ShowAsync(taken.Refused, cancel);
    }

    private async Task<IActionResult> ShowAsync(string? problem, CancellationToken cancel)
    {
        (Plans, Agency) = (await sheets.PlansOfMyAgencyAsync(cancel), actor.Person.AgencyId);
        Upload = new(imports.MayUpload, problem, await imports.MineAsync(null, cancel));
        return Page();
    }
}
