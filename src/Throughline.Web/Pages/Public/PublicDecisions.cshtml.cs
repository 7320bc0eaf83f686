using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Meetings;
using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Public;

/// <summary>Executive decisions: those of which notice was given, and those that are published.</summary>
public sealed class PublicDecisionsModel(PublishedDecisions decisions) : PageModel
{
    public IReadOnlyList<DecisionView> Coming { get; private set; } = [];

    public IReadOnlyList<DecisionView> Out { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = (await decisions.ListAsync(cancel)).ToLookup(v => v.Decision.PublishedOn is not null);
        (Coming, Out) = ([.. all[false]], [.. all[true]]);
    }
}
