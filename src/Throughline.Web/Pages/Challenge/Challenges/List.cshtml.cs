using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Challenge.Challenges;

/// <summary>Challenges that people raised, the newest first.</summary>
public sealed class ChallengesModel(ChallengeQueries queries) : PageModel
{
    public ChallengePage View { get; private set; } = null!;
    public bool All { get; private set; }

    public async Task OnGetAsync(bool all, int pageNumber, CancellationToken cancel)
    {
        All = all;
        View = await queries.ListAsync(!all, pageNumber, cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(bool all, CancellationToken cancel) =>
        ListCsv.Of(
            "challenges",
            await ListCsv.AllAsync(n => queries.ListAsync(!all, n, cancel), v => v.Pages, v => v.Rows),
            ("Challenge", c => c.Question),
            ("State", c => c.State.Label()),
            ("Agency", c => c.Agency),
            ("Plan", c => c.Plan),
            ("Action", c => c.Action),
            ("Raised by", c => c.By),
            ("Raised on", c => c.At),
            ("Id", c => c.Id)
        );
}
