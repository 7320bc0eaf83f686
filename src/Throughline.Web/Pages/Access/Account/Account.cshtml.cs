using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Access.Account;

/// <summary>What the partnership knows of me, and how I sign in.</summary>
public sealed class AccountModel(MyAccount account, Sessions sessions, Actor actor) : PageModel
{
    public MyAccountView Me { get; private set; } = null!;
    public int Sessions { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Me = await account.ViewAsync(cancel);
        Sessions = (await sessions.ListAsync(actor.Person.Id!.Value, cancel)).Count;
    }
}
