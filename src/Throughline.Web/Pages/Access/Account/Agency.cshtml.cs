using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;
using Throughline.Web.Pages.Access.SignIn;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.Account;

/// <summary>For which of your agencies do you act?</summary>
[KeepsNothing]
public sealed class AgencyModel(AgencyChoice choice, KeptForms kept, Actor actor) : PageModel
{
    public IReadOnlyList<OwnAgency> Mine { get; private set; } = [];

    /// <summary>The agency that they act for in this browser; null while they have not said.</summary>
    public Guid? Now => actor.Person.AgencyId;

    public string? To { get; private set; }

    /// <summary>The agency for which the form that led here was opened; null when none did.</summary>
    public Guid? Shown { get; private set; }

    /// <summary>What they typed into a form waits for them.</summary>
    public bool Kept { get; private set; }

    public OwnAgency? Opened => Mine.FirstOrDefault(a => a.Id == Shown);

    public Problems Problems { get; private set; } = new();

    public Task OnGetAsync(string? to, Guid? shown, CancellationToken cancel) => LoadAsync(to, shown, cancel);

    public async Task<IActionResult> OnPostAsync(Guid? agency, string? to, Guid? shown, CancellationToken cancel)
    {
        if (agency is { } chosen && await choice.ChooseAsync(chosen, cancel))
        {
            // What was opened for the other agency is not gone on with for this one.
            return LocalRedirect(shown is null || shown == chosen ? ReturnTo.Safe(Url, to) : Address.Home());
        }

        await LoadAsync(to, shown, cancel);
        Problems = new("agency", "Choose the agency that you act for now");
        return Page();
    }

    private async Task LoadAsync(string? to, Guid? shown, CancellationToken cancel)
    {
        (To, Shown, Mine) = (to, shown, await choice.MineAsync(cancel));
        Kept = KeptPosts.NamedIn(to) is { } form && await kept.WaitsAsync(form, cancel);
    }
}
