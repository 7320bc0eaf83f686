using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Spreadsheets;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>
/// A filled spreadsheet as it came back, for the person who sent it; never of a type that a browser would open.
/// </summary>
[ResponseCache(NoStore = true)]
public sealed class ImportFileModel(SpreadsheetImports imports) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid import, CancellationToken cancel) =>
        await imports.FileAsync(import, cancel) is { } file
            ? File(file.Bytes, "application/octet-stream", file.Name)
            : NotFound();
}
