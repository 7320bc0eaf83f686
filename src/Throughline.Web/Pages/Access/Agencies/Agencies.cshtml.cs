using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Domain.Calendar;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>
/// The partnership's agencies, each with the board member who is told when it stays silent; those that are over; and those
/// that may be one.
/// </summary>
public sealed class AgenciesModel(Core.Access.Agencies agencies, ActionsOfAgencies actions, TimeProvider clock)
    : PageModel
{
    /// <summary>Those of which something can be asked.</summary>
    public IReadOnlyList<AgencyRow> Rows { get; private set; } = [];

    /// <summary>Those that ended or became one with another.</summary>
    public IReadOnlyList<AgencyRow> Over { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<KeyValuePair<Guid, string>>> Doubles { get; private set; } = [];
    public string? Name { get; private set; }
    public Problems Problems { get; private set; } = new();

    /// <summary>The agency that a name means which is there already; null for none.</summary>
    public Guid? Meant { get; private set; }

    /// <summary>How many actions each answers for.</summary>
    public IReadOnlyDictionary<Guid, int> Actions { get; private set; } = new Dictionary<Guid, int>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = TheDayInBritain.At(clock.GetUtcNow().UtcDateTime);
        var over = (await agencies.ListAsync(cancel)).ToLookup(a => a.MergedIntoId is not null || a.HasEnded(today));
        (Rows, Over) = ([.. over[false]], [.. over[true]]);
        Doubles = await agencies.DoublesAsync(cancel);
        Actions = await actions.CountAsync(cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return ListCsv.Of(
            "agencies",
            [.. Rows, .. Over],
            ("Agency", a => a.Name),
            ("Member of the board", a => a.BoardMember),
            ("People", a => a.People),
            ("Actions", a => Actions.GetValueOrDefault(a.Id)),
            ("Last day", a => a.EndsOn),
            ("Followed by", a => a.Successor),
            ("Is now", a => a.MergedInto),
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

        (Problems, Meant) = (new("name", problem.Text), problem.Agency);
        await OnGetAsync(cancel);
        return Page();
    }
}
