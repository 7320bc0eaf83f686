using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;

namespace Throughline.Web.Pages.Access.People;

/// <summary>For which agencies somebody acts: one more, one fewer. Asks the administrator again who they are.</summary>
[AsksAgain(ToLook = false), KeepsNothing]
public sealed class AgenciesOfPersonModel(
    SeatsOfPerson seats,
    Core.Access.PeopleDesk people,
    Core.Access.Agencies agencies
) : PageModel
{
    public PersonView Person { get; private set; } = null!;
    public IReadOnlyList<SeatRow> Rows => Person.Seats;
    public IReadOnlyList<KeyValuePair<Guid, string>> Others { get; private set; } = [];
    public Guid? Agency { get; private set; }
    public Role? Role { get; private set; }
    public string? Why { get; private set; }
    public Problems Problems { get; private set; } = new();

    public Task OnGetAsync(Guid id, CancellationToken cancel) => LoadAsync(id, cancel);

    public Task<IActionResult> OnPostGiveAsync(
        Guid id,
        Guid? agency,
        Role? role,
        string? why,
        string? stamp,
        CancellationToken cancel
    )
    {
        (Agency, Role, Why) = (agency, role, why);
        return DoAsync(id, () => seats.GiveAsync(id, agency, role, why, stamp ?? "", cancel), cancel);
    }

    public Task<IActionResult> OnPostTakeAsync(Guid id, Guid agency, string? stamp, CancellationToken cancel) =>
        DoAsync(id, () => seats.TakeAsync(id, agency, null, stamp ?? "", cancel), cancel);

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<AgencyProblem?>> act, CancellationToken cancel)
    {
        try
        {
            if (await act() is not { } problem)
            {
                return LocalRedirect(AccessLinks.AgenciesOfPerson(id));
            }

            Problems = new(problem.Field, problem.Text);
        }
        catch (ChangedMeanwhileException)
        {
            Problems = new(
                "agency",
                "Somebody else changed this account while you were looking at it. Look again, then go on"
            );
        }

        ModelState.Clear();
        await LoadAsync(id, cancel);
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        Person = await people.ViewAsync(id, cancel);
        Others = [.. (await agencies.NamesAsync(cancel)).Where(a => Rows.All(r => r.AgencyId != a.Key))];
    }
}
