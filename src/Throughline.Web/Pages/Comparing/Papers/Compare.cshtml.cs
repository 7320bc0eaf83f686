using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Comparing;

namespace Throughline.Web.Pages.Comparing.Papers;

/// <summary>What changed between two papers: each plan of the later with the one that it continues.</summary>
public sealed class ComparePapersModel(PaperVersions versions) : PageModel
{
    public ComparedPapers View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? with, CancellationToken cancel)
    {
        if (await versions.CompareAsync(id, with, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
