using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenges;

namespace Throughline.Web.Pages.Challenges;

/// <summary>Challenges that people raised, the newest first.</summary>
public sealed class ListModel(ChallengeQueries queries) : PageModel
{
    public ChallengePage View { get; private set; } = null!;
    public bool All { get; private set; }

    public async Task OnGetAsync(bool all, int pageNumber, CancellationToken cancel)
    {
        All = all;
        View = await queries.ListAsync(!all, pageNumber, cancel);
    }
}
