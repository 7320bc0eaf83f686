using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Spreadsheets;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>A plan's spreadsheet: to download, and to upload when it is filled in.</summary>
[TakesFiles(typeof(FilledSheets))]
public sealed class PlanSheetModel(SheetQueries sheets, SpreadsheetImports imports) : PageModel
{
    public PlanSheet Sheet { get; private set; } = null!;
    public IReadOnlyList<(Guid Id, string Name)> Agencies { get; private set; } = [];
    public SheetUploadForm Upload { get; private set; } = new(false, null, []);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, null, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, IFormFile? file, CancellationToken cancel)
    {
        if (await sheets.LoadAsync(id, null, cancel) is null)
        {
            return NotFound();
        }

        var taken = await SheetUploadForm.TakeAsync(imports, id, file, cancel);
        return taken.ImportId is { } import
            ? Redirect(SpreadsheetLinks.SpreadsheetChanges(import))
            : await ShowAsync(id, taken.Refused, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? problem, CancellationToken cancel)
    {
        if (await sheets.LoadAsync(id, null, cancel) is not { } sheet)
        {
            return NotFound();
        }

        (Sheet, Agencies) = (sheet, await sheets.AgenciesOfAsync(id, cancel));
        Upload = new(imports.MayUpload, problem, await imports.MineAsync(id, cancel));
        return Page();
    }
}
