using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans.Closing;

namespace Throughline.Web.Pages.Actions;

/// <summary>Closed actions of which somebody must ask whether they held.</summary>
public sealed class HoldChecksModel(HoldChecks checks) : PageModel
{
    public IReadOnlyList<HoldCheck> Checks { get; private set; } = [];
    public DateOnly Today => checks.Today;

    public async Task OnGetAsync(CancellationToken cancel) => Checks = await checks.ListAsync(cancel);
}
