using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Web.Pages.Access.Kept;

namespace Throughline.Web.Pages.Access.Account;

/// <summary>Ten new recovery codes in place of those from before.</summary>
[AsksAgain, KeepsNothing]
public sealed class RecoveryCodesModel(MyAccount account) : PageModel
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public void OnGet() { }

    public async Task OnPostAsync(CancellationToken cancel) => Codes = await account.NewRecoveryCodesAsync(cancel);
}
