using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Plans;

namespace Throughline.Web.Pages.Challenge.Challenges;

/// <summary>Raises a challenge about one action.</summary>
public sealed class RaiseModel(ChallengeDesk desk, ChallengeQueries queries) : PageModel
{
    public PlanAction About { get; private set; } = null!;
    public string Plan { get; private set; } = "";
    public string? Typed { get; private set; }
    public string? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid action, CancellationToken cancel) => ShowAsync(action, cancel);

    public async Task<IActionResult> OnPostAsync(Guid action, string? question, CancellationToken cancel)
    {
        var result = await desk.RaiseAsync(action, question, cancel);
        if (result?.Id is { } id)
        {
            return Redirect(ChallengeLinks.Challenge(id));
        }

        (Typed, Problem) = (question, result?.Problem);
        return await ShowAsync(action, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid action, CancellationToken cancel)
    {
        if (await queries.AboutAsync(action, cancel) is not { } about)
        {
            return NotFound();
        }

        (About, Plan) = about;
        return Page();
    }
}
