using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Exports;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Exports;

/// <summary>All that one may see, streamed as one JSON file.</summary>
public sealed class EverythingModel(ExportOfEverything export, Actor actor, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await export.RecordAsync("everything.json", cancel);
        return new StreamResult(
            "application/json; charset=utf-8",
            "throughline-everything.json",
            (to, stop) => JsonText.WriteAsync(to, export.Tables(), clock.GetUtcNow().UtcDateTime, actor.Name, stop)
        );
    }
}
