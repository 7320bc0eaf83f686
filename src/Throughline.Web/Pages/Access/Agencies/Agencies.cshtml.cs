using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>The partnership's agencies, each with the board member who is told when it stays silent.</summary>
public sealed class AgenciesModel(Core.Access.Agencies agencies) : PageModel
{
    public IReadOnlyList<AgencyRow> Rows { get; private set; } = [];
    public string? Name { get; private set; }
    public Problems Problems { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await agencies.ListAsync(cancel);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ListCsv.Of(
            "agencies",
            await agencies.ListAsync(cancel),
            ("Agency", a => a.Name),
            ("Member of the board", a => a.BoardMember),
            ("People", a => a.People),
            ("Actions", a => a.Actions),
            ("Id", a => a.Id)
        );

    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken cancel)
    {
        Name = name;
        if (await agencies.AddAsync(name, cancel) is not { } problem)
        {
            return LocalRedirect(AccessLinks.Agencies());
        }

        Problems = new("name", problem);
        await OnGetAsync(cancel);
        return Page();
    }
}
