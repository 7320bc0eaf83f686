using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Questions;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Questions;

/// <summary>What the rules ask of a plan as it stands, to raise as challenges or to let rest.</summary>
public sealed class QuestionsOfPlanModel(PlanScrutiny scrutiny, FoundQuestions found, Actor actor) : PageModel
{
    /// <summary>Questions on a page.</summary>
    public const int PageSize = 40;

    public PlanQuestions Plan { get; private set; } = null!;
    public FigureScope Scope => actor.Person.ScopeOfFigures();
    public QuestionFilter Filter { get; private set; } = new(null, null, null, QuestionsToShow.Open);
    public IReadOnlyList<FoundQuestion> Matching { get; private set; } = [];
    public IReadOnlyList<FoundQuestion> Shown { get; private set; } = [];
    public int PageNumber { get; private set; }
    public int Pages { get; private set; }
    public int? Raised { get; private set; }
    public string? Problem { get; private set; }
    public bool MayRaise => ChallengeDesk.MayRaise(actor.Person);

    public async Task<IActionResult> OnGetAsync(
        Guid id,
        QuestionFilter filter,
        int part,
        int? raised,
        CancellationToken cancel
    )
    {
        Raised = raised;
        return await ShowAsync(id, filter, part, cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid id, QuestionFilter filter, CancellationToken cancel) =>
        await scrutiny.OfPlanAsync(id, cancel) is not { } plan
            ? NotFound()
            : ListCsv.Of("questions", filter.Of(plan.Questions), [.. QuestionWords.Columns]);

    public async Task<IActionResult> OnPostRaiseAsync(
        Guid id,
        QuestionFilter filter,
        int part,
        string[]? question,
        CancellationToken cancel
    )
    {
        try
        {
            if (await found.RaiseAsync(id, question ?? [], cancel) is not { } result)
            {
                return NotFound();
            }

            if (result.Problem is null)
            {
                return Redirect(QuestionLinks.OfPlan(id, filter, raised: result.Raised));
            }

            Problem = result.Problem;
        }
        catch (ChangedMeanwhileException e)
        {
            Problem = e.Message + " Below is how they stand now.";
        }

        return await ShowAsync(id, filter, part, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, QuestionFilter filter, int part, CancellationToken cancel)
    {
        if (await scrutiny.OfPlanAsync(id, cancel) is not { } plan)
        {
            return NotFound();
        }

        (Plan, Filter) = (plan, filter);
        Matching = [.. filter.Of(plan.Questions)];
        Pages = Math.Max(1, (Matching.Count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(part, 1, Pages);
        Shown = [.. Matching.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        return Page();
    }
}
