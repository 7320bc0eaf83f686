using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Privacy.Words;

namespace Throughline.Web.Pages.Privacy.Erasure.Words;

/// <summary>Requests to take words out that wait, and what became of the others.</summary>
public sealed class WordsListModel(WordsRequests requests) : PageModel
{
    public IReadOnlyList<WordsSummary> Waiting { get; private set; } = [];
    public IReadOnlyList<WordsSummary> Decided { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await requests.ListAsync(cancel);
        Waiting = [.. all.Where(r => r.State == WordsErasureState.Asked)];
        Decided = [.. all.Where(r => r.State != WordsErasureState.Asked)];
    }
}
