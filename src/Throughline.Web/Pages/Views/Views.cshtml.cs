using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Views;
using Throughline.Web.Pages.Shared.Asked;

namespace Throughline.Web.Pages.Views;

/// <summary>A person's saved views: to open, to add the list they came from, to delete.</summary>
public sealed class ViewsModel(SavedViews views, SearchedWords asked) : PageModel
{
    public IReadOnlyList<ViewSummary> Saved { get; private set; } = [];

    /// <summary>The list to be saved; null when they only look.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Path { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public string? Refusal { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        Refusal = await views.SaveAsync(Name, Path, asked.OpenIn(Query ?? ""), cancel);
        if (Refusal is null)
        {
            return Redirect(ViewLinks.Views());
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid view, CancellationToken cancel) =>
        await views.DeleteAsync(view, cancel) ? Redirect(ViewLinks.Views()) : NotFound();

    private async Task LoadAsync(CancellationToken cancel) => Saved = await views.ListAsync(cancel);
}
