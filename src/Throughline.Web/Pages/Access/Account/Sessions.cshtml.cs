using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Access.Account;

/// <summary>The browsers in which I am signed in, and signing them out.</summary>
public sealed class SessionsModel(Sessions sessions, Actor actor) : PageModel
{
    public IReadOnlyList<SignInSession> Rows { get; private set; } = [];

    /// <summary>The session of this very browser.</summary>
    public Guid? Mine => Visits.SessionOf(User);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await sessions.ListAsync(actor.Person.Id!.Value, cancel);

    public async Task<IActionResult> OnPostRevokeAsync(Guid session, CancellationToken cancel) =>
        await sessions.RevokeAsync(session, cancel) ? LocalRedirect(AccessLinks.AccountSessions()) : NotFound();
}
