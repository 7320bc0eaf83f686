using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Plans;

/// <summary>A plan, thread by thread and page by page, narrowed by what people ask of it.</summary>
public sealed class PlanModel(PlanQueries queries, Actor actor) : PageModel
{
    public PlanView View { get; private set; } = null!;
    public FigureScope Scope => actor.Person.ScopeOfFigures();
    public PlanFilter Filter { get; private set; } = new();

    // "part" is the page of the list: Razor Pages keep "page" for themselves.
    public async Task<IActionResult> OnGetAsync(
        Guid id,
        Guid? agency,
        Guid? finding,
        string? rating,
        string? delivery,
        Assurance? assurance,
        DateState? dates,
        bool silent,
        string? words,
        AgencyAnswer? answer,
        int? part,
        CancellationToken cancel
    )
    {
        Filter = new(agency, finding, rating, delivery, assurance, dates, silent, words, answer);
        if (await queries.ViewAsync(id, Filter, part ?? 1, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
