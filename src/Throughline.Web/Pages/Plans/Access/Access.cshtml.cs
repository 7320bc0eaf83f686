using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Plans.Access;

/// <summary>Who may see this plan?</summary>
public sealed class AccessModel(PlanAccess access) : PageModel
{
    public PlanAccessView View { get; private set; } = null!;
    public string? Why { get; private set; }
    public Problems Problems { get; private set; } = new();

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => View = await access.ViewAsync(id, cancel);

    public Task<IActionResult> OnPostRestrictAsync(
        Guid id,
        bool restricted,
        string? why,
        int version,
        CancellationToken cancel
    )
    {
        Why = why;
        return DoAsync(id, "why", access.RestrictAsync(id, restricted, why, version, cancel), cancel);
    }

    public Task<IActionResult> OnPostNameAsync(Guid id, Guid? person, CancellationToken cancel) =>
        DoAsync(id, "person", access.NameAsync(id, person, cancel), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid member, CancellationToken cancel)
    {
        await access.RemoveAsync(id, member, cancel);
        return LocalRedirect(PlanLinks.PlanAccess(id));
    }

    private async Task<IActionResult> DoAsync(Guid id, string field, Task<string?> act, CancellationToken cancel)
    {
        try
        {
            if (await act is not { } problem)
            {
                return LocalRedirect(PlanLinks.PlanAccess(id));
            }

            Problems = new(field, problem);
        }
        catch (ChangedMeanwhileException)
        {
            Problems = new(
                field,
                "Somebody else changed this plan while you were looking at it. Look again, then save"
            );
        }

        await OnGetAsync(id, cancel);
        return Page();
    }
}
