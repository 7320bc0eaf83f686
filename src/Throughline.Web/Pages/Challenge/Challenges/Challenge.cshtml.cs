using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Domain.Challenge;

namespace Throughline.Web.Pages.Challenge.Challenges;

/// <summary>One challenge: its history, and the steps that are this person's to take.</summary>
public sealed class ChallengeModel(ChallengeDesk desk, ChallengeQueries queries, Assigning assigning) : PageModel
{
    public ChallengeView View { get; private set; } = null!;
    public ChallengeStep? Chosen { get; private set; }
    public string? Typed { get; private set; }
    public string? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, int version, string? words, CancellationToken cancel) =>
        TakeAsync(id, version, ChallengeStep.Answer, words, cancel);

    /// <summary>Accepts, presses, closes or dismisses.</summary>
    public Task<IActionResult> OnPostDecideAsync(
        Guid id,
        int version,
        string? step,
        string? words,
        CancellationToken cancel
    )
    {
        Chosen =
            Enum.TryParse<ChallengeStep>(step, out var chosen)
            && Enum.IsDefined(chosen)
            && chosen != ChallengeStep.Answer
                ? chosen
                : null;
        return TakeAsync(id, version, Chosen, words, cancel);
    }

    /// <summary>Gives it to one person of the agency, or back to the agency as a whole.</summary>
    public Task<IActionResult> OnPostAssignAsync(Guid id, int version, Guid? person, CancellationToken cancel) =>
        TryAsync(id, () => assigning.AssignAsync(id, version, person, cancel), cancel);

    private Task<IActionResult> TakeAsync(
        Guid id,
        int version,
        ChallengeStep? step,
        string? words,
        CancellationToken cancel
    )
    {
        Typed = words;
        return TryAsync(id, () => desk.TakeAsync(id, version, step, words, cancel), cancel);
    }

    private async Task<IActionResult> TryAsync(
        Guid id,
        Func<Task<Core.Challenge.ChallengeResult?>> act,
        CancellationToken cancel
    )
    {
        try
        {
            if (await act() is not { } result)
            {
                return NotFound();
            }

            if (result.Id is { } done)
            {
                return Redirect(ChallengeLinks.Challenge(done));
            }

            Problem = result.Problem;
        }
        catch (ChangedMeanwhileException)
        {
            Problem =
                "Somebody else took a step while you were looking at it. Below is how the challenge stands now; "
                + "your words are kept.";
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
