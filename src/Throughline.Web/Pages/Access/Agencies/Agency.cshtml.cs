using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>One agency: its name, and its member of the board.</summary>
public sealed class AgencyModel(Core.Access.Agencies agencies) : PageModel
{
    public AgencyRow Agency { get; private set; } = null!;
    public IReadOnlyList<KeyValuePair<Guid, string>> People { get; private set; } = [];
    public string? Name { get; private set; }
    public Guid? BoardMember { get; private set; }
    public Problems Problems { get; private set; } = new();

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        await LoadAsync(id, cancel);
        (Name, BoardMember) = (Agency.Name, Agency.BoardMemberId);
    }

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        int version,
        string? name,
        Guid? boardMember,
        CancellationToken cancel
    )
    {
        (Name, BoardMember) = (name, boardMember);
        try
        {
            if (await agencies.ChangeAsync(id, version, name, boardMember, cancel) is not { } problem)
            {
                return LocalRedirect(AccessLinks.Agencies());
            }

            Problems = new("name", problem);
        }
        catch (ChangedMeanwhileException)
        {
            Problems = new(
                "name",
                "Somebody else changed this agency while you were looking at it. Look again, then save"
            );
        }

        await LoadAsync(id, cancel);
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancel) =>
        (Agency, People) = (await agencies.FindAsync(id, cancel), await agencies.PeopleAsync(cancel));
}
