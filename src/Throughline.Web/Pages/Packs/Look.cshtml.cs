using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>A page of a paper as it looks.</summary>
[ResponseCache(NoStore = true)]
public sealed class LookModel(ItemPapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid paper, int number, CancellationToken cancel) =>
        File(await papers.LookAsync(meeting, paper, number, cancel), "image/jpeg");
}
