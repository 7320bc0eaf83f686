using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Plans.Doubts;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Plans;

/// <summary>A plan, thread by thread and page by page, narrowed by what people ask of it.</summary>
public sealed class PlanModel(PlanQueries queries, DoubtsOfPlan doubts, Actor actor, TimeProvider clock) : PageModel
{
    public PlanView View { get; private set; } = null!;
    public FigureScope Scope => actor.Person.ScopeOfFigures();

    /// <summary>What is not certain of the actions, by action and field.</summary>
    public ILookup<(Guid Action, Field? Field), DoubtShown> Doubts { get; private set; } = null!;

    /// <summary>How much is not certain of all that the person sees of the plan.</summary>
    public int Uncertain { get; private set; }

    public bool MayReadMeetings => actor.Person.May(Permission.ReadMeetings);

    /// <summary>True when the person may take its acceptance back, as far as its age goes.</summary>
    public bool MayTakeBack { get; private set; }

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
        bool uncertain,
        int? part,
        bool whole,
        CancellationToken cancel
    )
    {
        Filter = new(agency, finding, rating, delivery, assurance, dates, silent, words, answer, uncertain);
        if (await queries.ViewAsync(id, Filter, whole ? PlanQueries.Whole : part ?? 1, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        var actions = view.Recommendations.SelectMany(r => r.Responses).SelectMany(r => r.Actions).Select(a => a.Id);
        Doubts = (await doubts.OfActionsAsync([.. actions], cancel)).ToLookup(d => (d.ActionId!.Value, d.OfField));
        Uncertain = await doubts.OpenAsync(id, cancel);
        MayTakeBack =
            view.Plan.DraftId is not null
            && actor.Person.May(Permission.ChangePlans)
            && clock.GetUtcNow().UtcDateTime <= view.Plan.CreatedAt + TakingBack.Lasts;
        return Page();
    }
}
