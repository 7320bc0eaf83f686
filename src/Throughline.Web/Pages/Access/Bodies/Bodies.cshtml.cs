using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Access.Bodies;

/// <summary>The boards, subgroups and committees of the partnership.</summary>
public sealed class BodiesModel(Core.Access.Bodies bodies) : PageModel
{
    public IReadOnlyList<Body> Rows { get; private set; } = [];
    public string? Name { get; private set; }
    public BodyKind? Kind { get; private set; }
    public Problems Problems { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await bodies.ListAsync(cancel);

    public Task<IActionResult> OnPostAddAsync(string? name, BodyKind? kind, CancellationToken cancel)
    {
        (Name, Kind) = (name, kind);
        return DoAsync("name", bodies.AddAsync(name, kind, cancel), cancel);
    }

    public Task<IActionResult> OnPostChangeAsync(
        Guid id,
        int version,
        string? name,
        BodyKind? kind,
        CancellationToken cancel
    ) => DoAsync($"name-{id}", bodies.ChangeAsync(id, version, name, kind, cancel), cancel);

    private async Task<IActionResult> DoAsync(string field, Task<string?> act, CancellationToken cancel)
    {
        try
        {
            if (await act is not { } problem)
            {
                return LocalRedirect(AccessLinks.Bodies());
            }

            Problems = new(field, problem);
        }
        catch (ChangedMeanwhileException)
        {
            Problems = new(field, "Somebody else changed this while you were looking at it. Look again, then save");
        }

        await OnGetAsync(cancel);
        return Page();
    }
}
