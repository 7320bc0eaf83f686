using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Audit;

namespace Throughline.Web.Pages.Audit.History;

/// <summary>Everything that happened to one thing, newest first.</summary>
public sealed class HistoryModel(HistoryQueries queries) : PageModel
{
    public HistoryKind Kind { get; private set; }
    public Guid Id { get; private set; }
    public HistoryPage History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, long? before, CancellationToken cancel)
    {
        if (
            HistoryKinds.Parse(kind) is not { } known
            || await queries.PageAsync(known, id, before, cancel) is not { } page
        )
        {
            return NotFound();
        }

        (Kind, Id, History) = (known, id, page);
        return Page();
    }
}
