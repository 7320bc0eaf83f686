using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Access.People;

/// <summary>One person: what they may do, whether they may come in, where they are signed in, what happened.</summary>
public sealed class PersonModel(Core.Access.PeopleDesk people, Core.Access.Agencies agencies, Sessions sessions)
    : PageModel
{
    public IReadOnlyList<SeatRow> Seats => Person.Seats;
    public PersonView Person { get; private set; } = null!;
    public IReadOnlyList<KeyValuePair<Guid, string>> Agencies { get; private set; } = [];
    public IReadOnlySet<Role> Roles { get; private set; } = new HashSet<Role>();
    public Guid? Agency { get; private set; }
    public string? Why { get; private set; }
    public Problems Problems { get; private set; } = new();

    public Guid? Mine => Visits.SessionOf(User);

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        await LoadAsync(id, cancel);
        (Roles, Agency) = (Person.Roles, Person.AgencyId);
    }

    public Task<IActionResult> OnPostRolesAsync(
        Guid id,
        Role[] roles,
        Guid? agency,
        string? why,
        string? stamp,
        CancellationToken cancel
    )
    {
        (Roles, Agency, Why) = (roles.Where(Enum.IsDefined).ToHashSet(), agency, why);
        return DoAsync(
            id,
            Roles.Count > 0 && agency is null && Roles.Any(r => r.IsOfAgency()) ? "agency" : "roles",
            () => people.ChangeRolesAsync(id, Roles, agency, why, stamp ?? "", cancel),
            cancel
        );
    }

    public Task<IActionResult> OnPostStopAsync(Guid id, string? stamp, CancellationToken cancel) =>
        DoAsync(id, "stop", () => people.StopAsync(id, null, stamp ?? "", cancel), cancel);

    public Task<IActionResult> OnPostLetInAsync(Guid id, string? stamp, CancellationToken cancel) =>
        DoAsync(id, "stop", () => Plain(people.LetInAsync(id, null, stamp ?? "", cancel)), cancel);

    public Task<IActionResult> OnPostSendLinkAsync(Guid id, CancellationToken cancel) =>
        DoAsync(id, "stop", () => Plain(people.SendLinkAsync(id, cancel)), cancel);

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, Guid session, CancellationToken cancel) =>
        await sessions.RevokeAsync(session, cancel) ? LocalRedirect(AccessLinks.Person(id)) : NotFound();

    private static async Task<string?> Plain(Task act)
    {
        await act;
        return null;
    }

    private async Task<IActionResult> DoAsync(Guid id, string field, Func<Task<string?>> act, CancellationToken cancel)
    {
        try
        {
            if (await act() is not { } problem)
            {
                return LocalRedirect(AccessLinks.Person(id));
            }

            Problems = new(field, problem.TrimEnd('.'));
        }
        catch (ChangedMeanwhileException)
        {
            Problems = new(
                "roles",
                "Somebody else changed this account while you were looking at it. Look again, then save"
            );
        }

        await LoadAsync(id, cancel);
        if (field is not ("roles" or "agency"))
        {
            (Roles, Agency) = (Person.Roles, Person.AgencyId);
        }

        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        Person = await people.ViewAsync(id, cancel);
        var names = await agencies.NamesAsync(cancel);

        // One that ended is still theirs until somebody chooses another.
        var own = Seats.FirstOrDefault(s => s.Own && names.TrueForAll(n => n.Key != s.AgencyId));
        Agencies = own is null ? names : [new(own.AgencyId, own.Agency), .. names];
    }
}
