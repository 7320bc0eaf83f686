using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenges;
using Throughline.Core.Data;
using Throughline.Domain.Plans.Challenging;

namespace Throughline.Web.Pages.Challenges;

/// <summary>One question: its history, and the steps that are this person's to take.</summary>
public sealed class ChallengeModel(ChallengeDesk desk, ChallengeQueries queries) : PageModel
{
    public ChallengeView View { get; private set; } = null!;
    public ChallengeStep? Chosen { get; private set; }
    public string? Typed { get; private set; }
    public string? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostTakeAsync(Guid id, int version, string? step, string? words, CancellationToken cancel)
    {
        Typed = words;
        Chosen = Enum.TryParse<ChallengeStep>(step, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        try
        {
            if (Chosen is null)
            {
                Problem = "Choose what you do with the question.";
            }
            else if (await desk.TakeAsync(id, version, chosen, words, cancel) is not { } result)
            {
                return NotFound();
            }
            else if (result.Id is { } done)
            {
                return Redirect(Links.Challenge(done));
            }
            else
            {
                Problem = result.Problem;
            }
        }
        catch (ChangedMeanwhileException)
        {
            Problem = "Somebody else took a step while you were looking at it. Below is how the question stands now; your words are kept.";
        }

        return await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await queries.ViewAsync(id, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
