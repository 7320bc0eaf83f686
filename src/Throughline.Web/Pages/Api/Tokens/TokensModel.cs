using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Api;
using Throughline.Web.Pages.Access;

namespace Throughline.Web.Pages.Api.Tokens;

/// <summary>
/// Tokens of the API: made, shown once, revoked. The agency's lead has their agency's; an administrator all.
/// </summary>
[AsksAgain(ToLook = false)]
public abstract class TokensModel(ApiTokens tokens) : PageModel
{
    private const int MostName = 100;

    public IReadOnlyList<TokenSummary> All { get; private set; } = [];

    /// <summary>The key that was just made: nobody sees it again.</summary>
    public string? Key { get; private set; }
    public string? Problem { get; private set; }
    public string Name { get; private set; } = "";
    public int Days { get; private set; } = 180;

    /// <summary>The agencies to choose from; empty where there is but one's own.</summary>
    public virtual IReadOnlyList<ApiAgency> Agencies => [];

    protected abstract Guid? AgencyOf(Guid? chosen);

    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(string? name, int days, Guid? agency, CancellationToken cancel)
    {
        (Name, Days) = (name?.Trim() ?? "", days);
        Problem =
            Name.Length is 0 or > MostName ? "Say what the token is for, in up to 100 characters."
            : days is < 1 or > ApiTokens.MostDays ? $"Choose for how many days it is good: 1 to {ApiTokens.MostDays}."
            : null;
        if (Problem is null)
        {
            if (AgencyOf(agency) is not { } id || await tokens.MakeAsync(id, Name, days, cancel) is not { } key)
            {
                Problem = "Choose an agency.";
            }
            else
            {
                Key = key;
            }
        }

        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken cancel)
    {
        if (!await tokens.RevokeAsync(token, cancel))
        {
            return NotFound();
        }

        return Redirect(Request.Path);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        // The key is on this page and nowhere else; a page with a form is kept by no cache.
        await LoadAsync(cancel);
        All = await tokens.ListAsync(cancel);
    }
}
