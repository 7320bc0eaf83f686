using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Comparing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Comparing;

/// <summary>What changed in a plan since a meeting saw it, word by word, what matters most first.</summary>
public sealed class ComparePlansModel(PlanVersions versions) : PageModel
{
    public ComparedVersions View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? from, Guid? to, CancellationToken cancel)
    {
        if (await versions.CompareAsync(id, from, to, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid id, Guid? from, Guid? to, CancellationToken cancel) =>
        await versions.CompareAsync(id, from, to, cancel) is not { Compared: { } compared }
            ? NotFound()
            : ListCsv.Of("what changed", compared.Changes, [.. ComparisonWords.Columns(compared)]);
}
