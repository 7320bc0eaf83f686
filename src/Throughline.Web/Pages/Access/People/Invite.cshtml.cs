using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Domain.Access;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Access.People;

/// <summary>Whom to invite, and as what?</summary>
public sealed class InviteModel(Invitations invitations, Core.Access.Agencies agencies) : PageModel
{
    public string? Name { get; private set; }
    public string? Email { get; private set; }
    public IReadOnlySet<Role> Roles { get; private set; } = new HashSet<Role>();
    public Guid? Agency { get; private set; }
    public IReadOnlyList<KeyValuePair<Guid, string>> Agencies { get; private set; } = [];
    public Problems Problems { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Agencies = await agencies.NamesAsync(cancel);

    public async Task<IActionResult> OnPostAsync(
        string? name,
        string? email,
        Role[] roles,
        Guid? agency,
        CancellationToken cancel
    )
    {
        (Name, Email, Roles, Agency) = (name, email, roles.Where(Enum.IsDefined).ToHashSet(), agency);
        var (secret, problems) = await invitations.InviteAsync(new(name ?? "", email ?? "", Roles, agency), cancel);
        if (secret is not null)
        {
            return LocalRedirect(AccessLinks.People());
        }

        Problems = new(problems);
        await OnGetAsync(cancel);
        return Page();
    }
}
