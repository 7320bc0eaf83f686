using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Exports;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Exports;

/// <summary>One table of all that one may see, streamed as CSV.</summary>
public sealed class CsvModel(ExportOfEverything export) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string table, CancellationToken cancel)
    {
        if (export.Tables().FirstOrDefault(t => t.Name == table) is not { } chosen)
        {
            return NotFound();
        }

        await export.RecordAsync($"{chosen.Name}.csv", cancel);
        return new CsvResult(chosen, $"throughline-{chosen.Name}.csv");
    }
}
