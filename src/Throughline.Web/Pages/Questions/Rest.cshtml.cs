using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Questions;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Questions;

/// <summary>Says why a question that a rule found need not be asked: it is quiet then until its words change.</summary>
public sealed class RestModel(PlanScrutiny scrutiny, FoundQuestions found, Actor actor) : PageModel
{
    public Guid PlanId { get; private set; }
    public string Title { get; private set; } = "";
    public FoundQuestion? Question { get; private set; }
    public string? Typed { get; private set; }
    public string? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, string question, CancellationToken cancel) =>
        ShowAsync(id, question, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, string question, string? words, CancellationToken cancel)
    {
        Typed = words;
        try
        {
            if (await found.DismissAsync(id, question, words, cancel) is not { } result)
            {
                return NotFound();
            }

            if (result.Id is not null)
            {
                return Redirect(QuestionLinks.OfPlan(id));
            }

            Problem = result.Problem;
        }
        catch (ChangedMeanwhileException e)
        {
            Problem = e.Message;
        }

        return await ShowAsync(id, question, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, string question, CancellationToken cancel)
    {
        if (await scrutiny.OfPlanAsync(id, cancel) is not { } plan)
        {
            return NotFound();
        }

        if (!ChallengeDesk.MayRaise(actor.Person))
        {
            throw new NotAllowedException("Whoever may raise challenges may let a question rest.");
        }

        (PlanId, Title) = (plan.PlanId, plan.Title);
        Question = plan.Questions.FirstOrDefault(q => q.Fingerprint == question);
        return Question is null && Problem is null ? NotFound() : Page();
    }
}
