using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>The partnership's agencies, each with the board member who is told when it stays silent.</summary>
public sealed class AgenciesModel(Core.Access.Agencies agencies, ActionsOfAgencies actions) : PageModel
{
    public IReadOnlyList<AgencyRow> Rows { get; private set; } = [];
    public string? Name { get; private set; }
    public Problems Problems { get; private set; } = new();

    /// <summary>How many actions each answers for.</summary>
    public IReadOnlyDictionary<Guid, int> Actions { get; private set; } = new Dictionary<Guid, int>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await agencies.ListAsync(cancel);
        Actions = await actions.CountAsync(cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return ListCsv.Of(
            "agencies",
            Rows,
            ("Agency", a => a.Name),
            ("Member of the board", a => a.BoardMember),
            ("People", a => a.People),
            ("Actions", a => Actions.GetValueOrDefault(a.Id)),
            ("Id", a => a.Id)
        );
    }

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
