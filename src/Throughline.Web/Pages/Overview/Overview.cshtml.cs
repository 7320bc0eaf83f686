using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Overview;

namespace Throughline.Web.Pages.Overview;

/// <summary>How every plan in sight stands, worst first.</summary>
public sealed class PartnershipModel(PartnershipOverviews overviews) : PageModel
{
    public PartnershipView View { get; private set; } = null!;

    public async Task OnGetAsync(int? part, CancellationToken cancel) => View = await overviews.LoadAsync(part ?? 1, cancel);
}
